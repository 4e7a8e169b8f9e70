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

/** Counts what matches by each of several columns, reading the findings or their kinds once. */
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
            FindingField.SERVICE, "lower(service_name)"));

    /** Findings that are alike in all of it are counted together first, where that was not done before. */
    private static final String KINDS = """
            with kind as (
                select f.verdict, f.presence, f.disposition, f.severity, f.evidence, f.exposure, f.transport, f.port,
                       f.service_name, f.assignee_id, f.tags, %s as findings""";

    private static final String GROUPED = "group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11\n";

    /** Nearly all kinds have a port of their own, so that it is counted by itself. A kind that is no more counts as none. */
    private static final String COUNTS = """
            ),
            alike as (
                select verdict, presence, disposition, severity, evidence, exposure, transport, service_name, assignee_id,
                       tags, port, sum(findings) as findings
                from kind
                group by grouping sets ((verdict, presence, disposition, severity, evidence, exposure, transport,
                                         service_name, assignee_id, tags), (port))),
            counted as (
                select field, value, sum(findings) as findings
                from alike cross join lateral (values %1$s, ('', '')) as facet(field, value)
                where port is null
                group by field, value
                union all
                select '%2$s', tag, sum(findings) from alike cross join lateral unnest(tags) as tag group by tag
                union all
                (select '%3$s', cast(port as text), findings from alike where port is not null
                 order by findings desc, port limit %4$d)),
            placed as (
                select *, row_number() over (partition by field order by findings desc, value) as place
                from counted
                where value is not null and findings > 0)
            select field, value, cast(findings as bigint) as findings from placed
            where place <= %4$d order by field, place
            """.formatted(
                    COLUMNS.entrySet().stream()
                            .map(facet -> "('%s', %s)".formatted(facet.getKey().name(), facet.getValue()))
                            .collect(joining(", ")),
                    FindingField.TAG.name(),
                    FindingField.PORT.name(),
                    MOST_VALUES);

    /**
     * For this transaction. The planner thinks that each finding is of a kind of its own, and would sort a million of them
     * on the disk; hashed by several processes at once, they are counted in a tenth of the time.
     */
    private static final String HASHED = "select set_config('work_mem', '64MB', true)";

    private static final String AT_ONCE = HASHED + ", set_config('parallel_tuple_cost', '0', true)";

    private final EntityManager em;

    FacetCounter(EntityManager em) {
        this.em = em;
    }

    Facets count(FindingStatement matching) {
        boolean counted = matching.source() == FindingSource.KINDS;
        em.createNativeQuery(counted ? HASHED : AT_ONCE, Tuple.class).getSingleResult();
        String kinds = KINDS.formatted(counted ? "f.findings" : "count(*)");
        String byField = (counted ? "" : GROUPED) + COUNTS;
        @SuppressWarnings("unchecked")
        List<Tuple> rows = matching.query(em, kinds, byField, Tuple.class).getResultList();
        Map<FindingField, List<Count>> counts = new EnumMap<>(FindingField.class);
        long total = 0;
        for (Tuple row : rows) {
            String field = row.get("field", String.class);
            long findings = row.get("findings", Long.class);
            if (field.isEmpty()) {
                total = findings;
            } else {
                counts.computeIfAbsent(FindingField.valueOf(field), f -> new ArrayList<>())
                        .add(new Count(row.get("value", String.class), findings));
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
