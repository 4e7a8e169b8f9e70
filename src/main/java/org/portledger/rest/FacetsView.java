package org.portledger.rest;

import java.util.List;
import org.portledger.audit.query.Facets;

/**
 * The public form of the counts of what a query finds.
 *
 * @param total  how many findings match
 * @param fields only those that have a value among them
 */
public record FacetsView(long total, List<Facet> fields) {

    static FacetsView of(Facets facets) {
        return new FacetsView(
                facets.total(),
                facets.fields().stream()
                        .map(facet -> new Facet(facet.field().toString(), facet.counts()))
                        .toList());
    }

    /**
     * A field of the query language with its values, the most frequent first.
     *
     * @param field as a query writes it
     */
    public record Facet(String field, List<Facets.Count> counts) {}
}
