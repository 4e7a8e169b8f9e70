package org.portledger.web;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Disposition;
import org.portledger.audit.FindingFilter;
import org.portledger.audit.Presence;
import org.portledger.audit.Verdict;
import org.portledger.port.Port;

/**
 * What the address of a list of findings asks for, so that a list can be kept and passed on:
 * {@code ?host=10.0.0.0/8&verdict=DEREGISTERED}.
 *
 * @param host        as people typed it; null for any, as are the following
 * @param port        as people typed it
 */
record FindingsQuery(String host, String port, Verdict verdict, Disposition disposition, Presence presence, String text)
        implements Serializable {

    static final FindingsQuery ALL = new FindingsQuery(null, null, null, null, null, null);

    /** @throws InvalidEntryException if a parameter is none that there is, naming it */
    static FindingsQuery of(Map<String, String> parameters) {
        return new FindingsQuery(
                parameters.get("host"),
                parameters.get("port"),
                constant("verdict", parameters.get("verdict"), Verdict.class),
                constant("disposition", parameters.get("disposition"), Disposition.class),
                constant("presence", parameters.get("presence"), Presence.class),
                parameters.get("text"));
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return isBlank(value) ? null : InvalidEntryException.requireConstant(name, value, type);
    }

    /** @throws InvalidEntryException if a part cannot be what it says, naming it */
    FindingFilter filter() {
        return new FindingFilter(
                host, isBlank(port) ? null : number(), only(verdict), only(disposition), only(presence), text);
    }

    private Integer number() {
        try {
            return Port.parseNumber(port.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("port", "must be a whole number from 0 to 65535");
        }
    }

    private static <E> Set<E> only(E value) {
        return value == null ? Set.of() : Set.of(value);
    }

    /** The same with another verdict; null for any. */
    FindingsQuery with(Verdict other) {
        return new FindingsQuery(host, port, other, disposition, presence, text);
    }

    /** The same with another disposition; null for any. */
    FindingsQuery with(Disposition other) {
        return new FindingsQuery(host, port, verdict, other, presence, text);
    }

    /** The same with another presence; null for any. */
    FindingsQuery with(Presence other) {
        return new FindingsQuery(host, port, verdict, disposition, other, text);
    }

    /** In the form of an address, from the question mark on; empty if it asks for everything. */
    @Override
    public String toString() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("host", host);
        parts.put("port", port);
        parts.put("verdict", verdict);
        parts.put("disposition", disposition);
        parts.put("presence", presence);
        parts.put("text", text);
        String given = parts.entrySet().stream()
                .filter(part -> !isBlank(Objects.toString(part.getValue(), null)))
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
