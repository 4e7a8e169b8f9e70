package org.portledger.web;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.report.diff.DiffFilter;
import org.portledger.report.diff.DiffPlace;
import org.portledger.report.diff.DifferenceKind;

/**
 * What the address of a comparison asks for: {@code ?from=17&to=18&kind=NEW&host=10.0.0.0/8&port=22}.
 *
 * @param parameters as people and links wrote them, without the blank ones
 */
record DiffQuery(Map<String, String> parameters) {

    static DiffQuery of(Map<String, String> request) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : new String[] {"from", "to", "order", "kind", "host", "port", "after"}) {
            String value = request.get(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }
        return new DiffQuery(given);
    }

    /** The id of a scan; null if the address names none. */
    Long scan(String name) {
        String id = parameters.get(name);
        if (id != null && !id.matches("[0-9]{1,18}")) {
            throw new InvalidEntryException(name, "must be the number of a scan");
        }
        return id == null ? null : Long.valueOf(id);
    }

    /** Whether the first scan is to be the earlier one, whatever the scans' own times say. */
    boolean isAsGiven() {
        return "given".equals(parameters.get("order"));
    }

    /** The kind that is shown alone; null for all that differ. */
    DifferenceKind kind() {
        String kind = parameters.get("kind");
        return kind == null ? null : InvalidEntryException.requireConstant("kind", kind, DifferenceKind.class);
    }

    /** @throws InvalidEntryException if a part cannot be what it says, naming it */
    DiffFilter filter() {
        return DiffFilter.of(kind() == null ? Set.of() : Set.of(kind()), parameters.get("host"), port());
    }

    private Integer port() {
        try {
            return parameters.containsKey("port") ? Port.parseNumber(parameters.get("port")) : null;
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("port", "must be a whole number from 0 to 65535");
        }
    }

    /** Where the page begins; null for the beginning. */
    DiffPlace after() {
        String after = parameters.get("after");
        return after == null ? null : DiffPlace.parse(after);
    }

    /** The same with another value of a parameter; null for none. */
    DiffQuery with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value.toString());
        }
        return new DiffQuery(changed);
    }

    /** In the form of an address, from the question mark on; empty if nothing is asked for. */
    @Override
    public String toString() {
        String given = parameters.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }
}
