package org.portledger.report.figures;

import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.portledger.audit.Disposition;
import org.portledger.audit.Presence;
import org.portledger.audit.Severity;
import org.portledger.audit.Verdict;

/**
 * How many findings of an audit are alike in everything that is counted. There are at most some thousands of these, however
 * many findings there are.
 */
record Tally(
        long auditId,
        Presence presence,
        Verdict verdict,
        Severity severity,
        Disposition disposition,
        AgeSpan age,
        long findings) {

    static final String SQL = """
            select f.audit_id, f.presence, f.verdict, f.severity, f.disposition,
                   width_bucket(cast(extract(epoch from cast(:now as timestamptz) - f.first_seen) / 86400 as double precision),
                                cast(array[%s] as double precision[])) as age,
                   count(*) as findings
            from finding f
            where f.audit_id in (:audits)
            group by 1, 2, 3, 4, 5, 6""".formatted(AgeSpan.ends());

    static Tally read(Tuple row) {
        return new Tally(
                row.get("audit_id", Long.class),
                Presence.valueOf(row.get("presence", String.class)),
                Verdict.valueOf(row.get("verdict", String.class)),
                Severity.valueOf(row.get("severity", String.class)),
                Disposition.valueOf(row.get("disposition", String.class)),
                AgeSpan.values()[row.get("age", Integer.class)],
                row.get("findings", Long.class));
    }

    boolean isPresent() {
        return presence == Presence.PRESENT;
    }

    /** Whether it still asks for something. */
    boolean isPending() {
        return isPresent() && !disposition.isSettled();
    }

    static long sum(Collection<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToLong(Tally::findings).sum();
    }

    /** How many there are of each; all constants of the enum are there, in their order. */
    static <E extends Enum<E>> Map<E, Long> by(
            Class<E> type, Collection<Tally> tallies, Predicate<Tally> which, Function<Tally, E> what) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counts.put(constant, 0L);
        }
        tallies.stream().filter(which).forEach(tally -> counts.merge(what.apply(tally), tally.findings(), Long::sum));
        return counts;
    }
}
