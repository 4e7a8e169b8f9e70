package org.portledger.registry;

import static org.portledger.registry.IanaColumn.PORT_NUMBER;
import static org.portledger.registry.IanaColumn.SERVICE_NAME;
import static org.portledger.registry.IanaColumn.TRANSPORT_PROTOCOL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portledger.port.Port;
import org.portledger.port.PortRange;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/**
 * A row of IANA's file.
 *
 * @param line      where it begins in the file, from 1; 0 for a row that comes from the database
 * @param service   null for a row that only says what its ports are, such as "Unassigned"
 * @param first     null for a name without a port
 * @param last      included; as {@code first} unless the row is about a range
 * @param transport null where the registry states none, which means any
 * @param cells     what stands in the columns, line breaks as line feeds; empty ones are left out
 */
record IanaRow(
        long line,
        ServiceName service,
        Integer first,
        Integer last,
        TransportProtocol transport,
        Map<IanaColumn, String> cells) {

    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    /** Reads the cells of a row; throws IllegalArgumentException, saying what is wrong, if they make no sense. */
    static IanaRow of(long line, Map<IanaColumn, String> cells) {
        var kept = new EnumMap<IanaColumn, String>(IanaColumn.class);
        cells.forEach((column, cell) -> {
            if (!cell.isBlank()) {
                kept.put(column, cell.replace("\r\n", "\n"));
            }
        });
        String name = kept.get(SERVICE_NAME);
        String ports = kept.get(PORT_NUMBER);
        String transport = kept.get(TRANSPORT_PROTOCOL);
        var row = new IanaRow(
                line,
                name == null ? null : new ServiceName(name.strip()),
                ports == null ? null : Port.parseNumber(ports.strip().split("-", 2)[0]),
                ports == null
                        ? null
                        : Port.parseNumber(
                                ports.substring(ports.indexOf('-') + 1).strip()),
                transport == null ? null : TransportProtocol.fromString(transport.strip()),
                kept);
        row.check();
        return row;
    }

    private void check() {
        if (service == null && first == null) {
            throw new IllegalArgumentException("It has neither a service name nor a port number");
        }
        if (first != null && first > last) {
            throw new IllegalArgumentException("Its range of ports ends before it begins");
        }
        if (service != null && last != null && !PortRange.of(last).isAssignable()) {
            throw new IllegalArgumentException("It names a dynamic port, and those are never assigned");
        }
        requireDate(IanaColumn.REGISTRATION_DATE);
        requireDate(IanaColumn.MODIFICATION_DATE);
    }

    private void requireDate(IanaColumn column) {
        String stated = cell(column);
        if (stated != null && !isDate(stated)) {
            throw new IllegalArgumentException(column + " must be a day or a month, was '" + stated + "'");
        }
    }

    /** Whether it is a day or a month of the calendar. */
    static boolean isDate(String stated) {
        try {
            return DAY_OR_MONTH.matcher(stated).matches()
                    && (stated.length() == 7 ? YearMonth.parse(stated) : LocalDate.parse(stated)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Null if there is nothing in the column. */
    String cell(IanaColumn column) {
        return cells.get(column);
    }

    /** The port and transport of each name in the row: one a port of the range; none for a row without a name. */
    Stream<NameKey> keys() {
        return service == null ? Stream.empty() : slots().map(slot -> new NameKey(slot, service));
    }

    /** Each port of the row with its transport; one without a port for a name that has none. */
    Stream<NameKey.Slot> slots() {
        return first == null
                ? Stream.of(new NameKey.Slot(null, transport))
                : Stream.iterate(first, number -> number <= last, number -> number + 1)
                        .map(number -> new NameKey.Slot(number, transport));
    }

    /** The columns behind the first three in which {@code other} says something else; spacing makes no difference. */
    List<IanaColumn> differences(IanaRow other) {
        return Stream.of(IanaColumn.values())
                .filter(column -> column.compareTo(TRANSPORT_PROTOCOL) > 0)
                .filter(column -> !Objects.equals(words(column), other.words(column)))
                .toList();
    }

    private String words(IanaColumn column) {
        String cell = cell(column);
        return cell == null ? null : cell.strip().replaceAll("\\s+", " ");
    }
}
