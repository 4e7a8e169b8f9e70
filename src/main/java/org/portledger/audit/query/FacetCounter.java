package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portledger.audit.query.Facets.Count;
import org.portledger.audit.query.Facets.Facet;

/** Counts what matches by each of several columns, reading the findings once; those that have tags, once more. */
final class FacetCounter {

    private static final int MOST_VALUES = 10;

    /** What the counts are by, as people look at it; a field without a value is told of nowhere. */
    private static final Map<FindingField, String> COLUMNS = new EnumMap<>(Map.of(
            FindingField.ASSIGNEE, "(select a.login from account a where a.id = assignee_id)",
            FindingField.VERDICT, "lower(verdict)",
            FindingField.PRESENCE, "lower(presence)",
            FindingField.DISPOSITION, "lower(disposition)",
            FindingField.SEVERITY, "lower(severity)",
            FindingField.EVIDENCE, "lower(evidence)",
            FindingField.EXPOSURE, "lower(exposure)",
            FindingField.TRANSPORT, "lower(transport)",
            FindingField.PORT, "cast(port as text)",
            FindingField.SERVICE, "lower(service_name)"));

    /** Findings that are alike in all of it are counted together first: there are few kinds of them among a million. */
    private static final String KINDS = """
            with kind as (
                select f.verdict, f.presence, f.disposition, f.severity, f.evidence, f.exposure, f.transport, f.port,
                       f.service_name, f.assignee_id, count(*) as findings""";

    private static final String COUNTS = """
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            counted as (
                select field, value, sum(findings) as findings,
                       row_number() over (partition by field order by sum(findings) desc, value) as place
                from kind cross join lateral (values %s, ('', '')) as facet(field, value)
                where value is not null
                group by field, value)
            select field, value, cast(findings as bigint) as findings from counted
            where place <= %d order by field, place
            """.formatted(
                    COLUMNS.entrySet().stream()
                            .map(facet -> "('%s', %s)".formatted(facet.getKey().name(), facet.getValue()))
                            .collect(joining(", ")),
                    MOST_VALUES);

    /** Most findings have no tag, and those that have stand in an index: to find them costs less than to count tags with the rest. */
    private static final String TAGGED = "select unnest(f.tags) as value, count(*) as findings";

    private static final String TAGS =
            "and f.tags <> '{}' group by 1 order by findings desc, value limit " + MOST_VALUES;

    /**
     * For this transaction. The planner thinks that each finding is of a kind of its own, and would sort a million of them
     * on the disk; hashed by several processes at once, they are counted in a tenth of the time.
     */
    private static final String SETTINGS =
            "select set_config('work_mem', '64MB', true), set_config('parallel_tuple_cost', '0', true)";

    private final EntityManager em;

    FacetCounter(EntityManager em) {
        this.em = em;
    }

    Facets count(FindingStatement matching) {
        em.createNativeQuery(SETTINGS, Tuple.class).getSingleResult();
        @SuppressWarnings("unchecked")
        List<Tuple> rows = matching.query(em, KINDS, COUNTS, Tuple.class).getResultList();
        @SuppressWarnings("unchecked")
        List<Tuple> tags = matching.query(em, TAGGED, TAGS, Tuple.class).getResultList();
        return facets(rows, tags.stream().map(FacetCounter::count).toList());
    }

    private static Count count(Tuple row) {
        return new Count(row.get("value", String.class), row.get("findings", Long.class));
    }

    private static Facets facets(List<Tuple> rows, List<Count> tags) {
        Map<FindingField, List<Count>> counts = new EnumMap<>(FindingField.class);
        if (!tags.isEmpty()) {
            counts.put(FindingField.TAG, tags);
        }
        long total = 0;
        for (Tuple row : rows) {
            String field = row.get("field", String.class);
            Count count = count(row);
            if (field.isEmpty()) {
                total = count.findings();
            } else {
                counts.computeIfAbsent(FindingField.valueOf(field), f -> new ArrayList<>())
                        .add(count);
            }
        }
        return new Facets(total, facets(counts));
    }

    private static List<Facet> facets(Map<FindingField, List<Count>> counts) {
        return counts.entrySet().stream()
                .map(facet -> new Facet(facet.getKey(), List.copyOf(facet.getValue())))
                .toList();
    }
}
