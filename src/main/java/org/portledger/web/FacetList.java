package org.portledger.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.portledger.audit.query.Facets;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;

/**
 * A field by which a list of findings can be narrowed, as a page shows it.
 *
 * @param title   what the field is called
 * @param choices the most frequent first
 */
public record FacetList(String title, List<Choice> choices) {

    /** Whose values are not words of ours: an underscore in them is one. */
    private static final Set<FindingField> AS_WRITTEN =
            EnumSet.of(FindingField.SERVICE, FindingField.ASSIGNEE, FindingField.TAG);

    /** Those of what {@code query} found. */
    static List<FacetList> of(FindingQuery query, Facets facets) {
        return facets.fields().stream()
                .map(facet -> new FacetList(
                        title(facet.field()),
                        facet.counts().stream()
                                .map(count -> choice(query, facet.field(), count))
                                .toList()))
                .toList();
    }

    private static String title(FindingField field) {
        String name = field.toString();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Choice choice(FindingQuery query, FindingField field, Facets.Count count) {
        String value = count.value();
        return new Choice(
                AS_WRITTEN.contains(field) ? value : value.replace('_', ' '),
                count.findings(),
                query.names(field, value),
                address(query.toggled(field, value)));
    }

    /** A query as the end of an address, from the question mark on; empty if it asks for everything. */
    static String address(FindingQuery query) {
        return query.isAll() ? "" : "?q=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8);
    }

    /**
     * Something to narrow a list by, as a link.
     *
     * @param count   how many findings have it, of those that are listed
     * @param current whether the query names it; the link then takes it out
     * @param query   of the link's address, from the question mark on
     */
    public record Choice(String label, long count, boolean current, String query) {}
}
