package org.portledger.report.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.Organisation;
import org.portledger.registry.PortStatus;

/**
 * An answer to a search: a name on a port, or ports in a row that have none.
 *
 * @param name        null for ports without one
 * @param first       the port, or the lowest of several; null for a name without a port
 * @param last        included; the same as {@code first} for a name
 * @param transports  ascending; empty where the registry states none for the name, which means any
 * @param status      of a name, whether it stands, may stand or stood on the day asked for; else what the ports are
 * @param description the registry's own; null if it has none
 * @param organisation that holds the name; null if nobody does, or a person
 */
public record SearchHit(
        String name,
        Integer first,
        Integer last,
        List<TransportProtocol> transports,
        PortStatus status,
        String description,
        String organisation,
        Match match) {

    private static final Comparator<SearchHit> ORDER = comparing(SearchHit::first, nullsLast(naturalOrder()))
            .thenComparing(hit -> hit.transports().toString());

    /** The lowest ports first, names without a port last. */
    static final Comparator<SearchHit> BY_PORT =
            ORDER.thenComparing(SearchHit::name, nullsLast(String.CASE_INSENSITIVE_ORDER));

    /** The best first; among those alike, what stands before what stood, then by name. */
    static final Comparator<SearchHit> BEST_FIRST = comparing(SearchHit::match)
            .thenComparing(SearchHit::status)
            .thenComparing(SearchHit::name, nullsLast(String.CASE_INSENSITIVE_ORDER))
            .thenComparing(ORDER);

    static SearchHit of(SearchEntry entry, PortStatus status, Match match) {
        Assignment assignment = entry.assignment();
        return new SearchHit(
                assignment.getService().value(),
                entry.number(),
                entry.number(),
                entry.transports(),
                status,
                assignment.getDescription(),
                assignment.getOrganisation().map(Organisation::name).orElse(null),
                match);
    }

    static SearchHit ofNameless(int first, int last, List<TransportProtocol> transports, PortStatus status) {
        return new SearchHit(null, first, last, transports, status, null, null, Match.WHOLE);
    }
}
