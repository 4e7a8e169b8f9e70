package org.portledger.audit.query;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The findings of an audit that a query asks for, to be counted or listed. Counts come from the kinds of findings where
 * the query asks of nothing else, and they tell how the findings are found fastest.
 */
final class Matching {

    /** Counting stops here: nobody leafs through more, and the first page need not wait for the count of a million. */
    static final int MOST_COUNTED = 10_000;

    /** So few ports are looked up each; of more, most findings are read in any case. */
    private static final int FEW_PORTS = 100;

    private final EntityManager em;
    private final long auditId;
    private final FindingQuery query;
    private final Asker asker;
    private final HostNames names;

    Matching(EntityManager em, HostNames names, long auditId, FindingQuery query, Asker asker) {
        this.em = em;
        this.auditId = auditId;
        this.query = query;
        this.asker = asker;
        this.names = names;
    }

    /** What does something with each of them: one statement asks all, as whatever is changed must be what matches then. */
    FindingStatement findings() {
        return from(FindingSource.FINDINGS, new StatementParameters(asker, word -> true));
    }

    /** What reads all of them with their hosts. */
    FindingStatement withHosts() {
        return from(FindingSource.JOINED);
    }

    /** What counts them: the kinds that match, or the findings if it cannot be told by kind. */
    FindingStatement counts() {
        return from(isOfKind() ? FindingSource.KINDS : FindingSource.FINDINGS);
    }

    /** What reads the first of them in an order. */
    FindingStatement list(FindingSort sort) {
        if (sort != FindingSort.HOST && !isOfKind()) {
            return from(FindingSource.FINDINGS);
        }
        int count = query.isAll() ? MOST_COUNTED : count();
        boolean few = count < MOST_COUNTED;
        FindingSource ordered = few ? FindingSource.JOINED : FindingSource.WALKED;
        FindingStatement list = from(sort == FindingSort.HOST ? ordered : FindingSource.FINDINGS);
        if (few && isOfKind()) {
            List<Integer> ports = count == 0 ? List.of() : ports();
            if (ports.size() <= FEW_PORTS) {
                list.addPorts(ports);
            }
        }
        return list;
    }

    /** How many there are: {@link #MOST_COUNTED} means that many or more. */
    int count() {
        FindingStatement counts = counts();
        boolean ofKinds = counts.source() == FindingSource.KINDS;
        String before = ofKinds ? "select coalesce(sum(f.findings), 0)" : "select count(*) from (select 1";
        String after = ofKinds ? "" : "limit %d) counted".formatted(MOST_COUNTED);
        return (int) Math.min(
                MOST_COUNTED, (Long) counts.query(em, before, after, Long.class).getSingleResult());
    }

    /** Where they are, as far as kinds tell; {@link #FEW_PORTS} and one mean that many or more. */
    @SuppressWarnings("unchecked")
    private List<Integer> ports() {
        return counts().query(em, "select distinct f.port", "limit %d".formatted(FEW_PORTS + 1), Integer.class)
                .getResultList();
    }

    private boolean isOfKind() {
        StatementParameters parameters = parameters();
        return query.terms().stream().allMatch(term -> term.isOfKind(parameters));
    }

    private FindingStatement from(FindingSource wanted) {
        return from(wanted, parameters());
    }

    /** @param wanted may be answered from another that the query needs, or that is faster because it leaves few hosts */
    private FindingStatement from(FindingSource wanted, StatementParameters parameters) {
        return new FindingStatement(auditId, query.terms(), parameters, source(wanted));
    }

    private FindingSource source(FindingSource wanted) {
        if (query.terms().stream().anyMatch(Term::isOfFewHosts)) {
            return FindingSource.WALKED;
        }
        boolean asked = query.terms().stream().anyMatch(Term::asksOfHost);
        return asked && !wanted.hasHosts() ? FindingSource.JOINED : wanted;
    }

    private StatementParameters parameters() {
        return new StatementParameters(asker, word -> names.anyHas(auditId, word));
    }
}
