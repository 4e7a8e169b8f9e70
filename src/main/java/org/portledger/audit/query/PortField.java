package org.portledger.audit.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.PortRange;
import org.portledger.port.Shortened;
import org.portledger.port.TransportProtocol;
import org.portledger.query.QueryWord;

/** A port, a span of them, one of the three ranges, any of them with a transport: {@code port:2693,8000-8100/tcp,system}. */
final class PortField implements FieldKind {

    private static final Pattern PORTS = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?(?:/(.*))?");

    @Override
    public Condition read(QueryWord value) {
        for (PortRange range : PortRange.values()) {
            if (range.name().equalsIgnoreCase(value.value())) {
                return parameters -> between(range.getFirst(), range.getLast());
            }
        }
        return span(value);
    }

    private static Condition span(QueryWord value) {
        Matcher parts = PORTS.matcher(value.value());
        if (!parts.matches()) {
            throw notAPort(value);
        }
        int first = number(value, parts.group(1));
        int last = parts.group(2) == null ? first : number(value, parts.group(2));
        if (first > last) {
            throw value.refused("“%s” ends before it begins".formatted(value.value()));
        }
        String ofTransport = parts.group(3) == null
                ? ""
                : " and f.transport = '%s'".formatted(transport(value, parts).name());
        return parameters -> "(" + between(first, last) + ofTransport + ")";
    }

    private static int number(QueryWord value, String digits) {
        try {
            return Port.parseNumber(digits);
        } catch (IllegalArgumentException noPort) {
            throw notAPort(value);
        }
    }

    private static TransportProtocol transport(QueryWord value, Matcher parts) {
        return TransportProtocol.parse(parts.group(3))
                .orElseThrow(() -> value.from(parts.start(3))
                        .refused("“%s” is none of %s"
                                .formatted(
                                        Shortened.of(parts.group(3)),
                                        InWords.list(Arrays.asList(TransportProtocol.values())))));
    }

    private static RuntimeException notAPort(QueryWord value) {
        return value.refused(
                "“%s” is no port; write 2693, 2693/tcp, 8000-8100, system, user or dynamic, from 0 to 65535"
                        .formatted(Shortened.of(value.value())));
    }

    /** As the index of the ports has it. */
    private static String between(int first, int last) {
        return "audit_port(f.audit_id, f.port) between audit_port(:audit, %d) and audit_port(:audit, %d)"
                .formatted(first, last);
    }

    @Override
    public List<String> words() {
        return Arrays.stream(PortRange.values())
                .map(range -> range.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
