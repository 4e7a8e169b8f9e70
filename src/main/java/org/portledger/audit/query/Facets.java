package org.portledger.audit.query;

import java.util.List;

/**
 * What a query finds, counted.
 *
 * @param total  how many findings match
 * @param fields in the order in which they are looked at; only those that have a value among what matches
 */
public record Facets(long total, List<Facet> fields) {

    /** How many have each value of a field; empty if none has any. */
    public List<Count> of(FindingField field) {
        return fields.stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.counts().stream())
                .toList();
    }

    /**
     * A field by which findings can be told apart.
     *
     * @param counts the most frequent value first; only the first ten
     */
    public record Facet(FindingField field, List<Count> counts) {}

    /** @param value as a query writes it */
    public record Count(String value, long findings) {}
}
