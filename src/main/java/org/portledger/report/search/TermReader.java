package org.portledger.report.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.PortRange;
import org.portledger.port.TransportProtocol;
import org.portledger.query.DaySpan;
import org.portledger.query.Days;
import org.portledger.query.QueryException;
import org.portledger.registry.PortStatus;
import org.portledger.report.Phrases;

/** Makes out what a word of a query asks for. */
final class TermReader {

    /** Whatever is made of digits is meant as a port, in any script and with any sign, so that its like is told why not. */
    private static final Pattern PORTS = Pattern.compile("[+-]?\\p{Nd}+(?:-\\p{Nd}+)?(?:/[^/]*)?");

    private static final Pattern PARTS = Pattern.compile("([0-9]+)(?:-([0-9]+))?(?:/(.*))?");

    private static final Pattern WILD = Pattern.compile("[*?]");

    private final Phrases phrases;

    TermReader(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @throws QueryException if it asks for what there cannot be */
    Term read(QueryToken token) {
        if (token.field() == null) {
            boolean ports = !token.quoted() && PORTS.matcher(token.value()).matches();
            return ports ? ports(token) : words(token);
        }
        return switch (token.field()) {
            case PORT -> ports(token);
            case NAME, DESCRIPTION, ASSIGNEE -> words(token);
            case STATUS -> new StatusTerm(constant(token, PortStatus.values()));
            case TRANSPORT -> new TransportTerm(constant(token, TransportProtocol.values()));
            case RANGE -> {
                PortRange range = constant(token, PortRange.values());
                yield new PortsTerm(range.getFirst(), range.getLast(), null);
            }
            case REGISTERED, REMOVED -> new DaysTerm(token.field(), span(token));
            case ON -> throw new IllegalArgumentException("on: is no condition");
        };
    }

    /** @throws QueryException if it is no day of the calendar */
    LocalDate day(QueryToken token) {
        try {
            return Days.parse(token.value());
        } catch (IllegalArgumentException noDay) {
            throw token.refused(phrases, "search.bad.day", token.value());
        }
    }

    private DaySpan span(QueryToken token) {
        try {
            DaySpan span = DaySpan.parse(token.value());
            if (span.isInOrder()) {
                return span;
            }
        } catch (IllegalArgumentException noSpan) {
            throw token.refused(phrases, "search.bad.span", token.value());
        }
        throw token.refused(phrases, "search.bad.order", token.value());
    }

    private Term words(QueryToken token) {
        boolean ofNames = token.field() == null || token.field() == SearchField.NAME;
        boolean wild = !token.quoted() && ofNames && WILD.matcher(token.value()).find();
        return wild
                ? new WildcardTerm(token.value().toLowerCase(Locale.ROOT))
                : WordTerm.of(token.field(), token.value());
    }

    private Term ports(QueryToken token) {
        Matcher parts = PARTS.matcher(token.value());
        if (!parts.matches()) {
            throw token.refused(phrases, "search.bad.port", token.value());
        }
        int first = number(token, parts, 1);
        int last = parts.group(2) == null ? first : number(token, parts, 2);
        if (first > last) {
            throw token.refused(phrases, "search.bad.order", token.value());
        }
        return new PortsTerm(first, last, parts.group(3) == null ? null : transport(token, parts));
    }

    private int number(QueryToken token, Matcher parts, int group) {
        try {
            return Port.parseNumber(parts.group(group));
        } catch (IllegalArgumentException noPort) {
            throw part(token, parts, group).refused(phrases, "search.bad.port", parts.group(group));
        }
    }

    private TransportProtocol transport(QueryToken token, Matcher parts) {
        return constant(part(token, parts, 3), TransportProtocol.values());
    }

    private <E extends Enum<E>> E constant(QueryToken token, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(token.value()))
                .findFirst()
                .orElseThrow(() -> token.refused(
                        phrases,
                        "search.bad.word",
                        token.value(),
                        phrases.list(Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList())));
    }

    /** The same word, narrowed to what is at fault in it. */
    private static QueryToken part(QueryToken token, Matcher parts, int group) {
        return new QueryToken(token.field(), parts.group(group), false, token.at() + parts.start(group));
    }
}
