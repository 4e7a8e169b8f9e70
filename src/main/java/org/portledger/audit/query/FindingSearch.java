package org.portledger.audit.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingRow;
import org.portledger.audit.Findings;
import org.portledger.audit.Selection;

/**
 * What queries find in an audit of the caller's teams. Each public method is one transaction; all throw
 * {@link NotSignedInException}, and {@link NoSuchElementException} if there is no such audit for the caller.
 */
@ApplicationScoped
@Transactional
public class FindingSearch {

    /** Counting stops here: nobody leafs through more. */
    public static final int MOST_COUNTED = Matching.MOST_COUNTED;

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Findings findings;

    @Inject
    HostNames names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A part of a list that people leaf through.
     *
     * @param first how many to leave out, 0 to {@link #MOST_COUNTED}
     * @param rows  how many at most; 1,000 if it is more
     * @return an empty list if nothing matches
     */
    public List<FindingRow> list(
            long auditId, FindingQuery query, FindingSort sort, boolean ascending, int first, int rows) {
        audits.find(auditId);
        return rows(matching(auditId, query).list(sort), sort.orderBy(ascending), first, rows);
    }

    /**
     * The next part of a list that a program reads to its end, by host and port. It costs the same at the beginning
     * and after a million, and what is imported meanwhile moves nothing.
     *
     * @param after the id of the last finding of the part before; null to begin
     * @param rows  how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     * @throws InvalidEntryException if {@code after} is no finding of the audit
     */
    public List<FindingRow> listAfter(long auditId, FindingQuery query, Long after, int rows) {
        audits.find(auditId);
        FindingStatement statement = matching(auditId, query).list(FindingSort.HOST);
        if (after != null) {
            Finding last = em.find(Finding.class, after);
            if (last == null || !last.getAudit().getId().equals(auditId)) {
                throw new InvalidEntryException("cursor", "must be one that this list gave");
            }
            statement.addAfter(after);
        }
        return rows(statement, FindingSort.HOST.orderBy(true), 0, rows);
    }

    /** How many match: {@link #MOST_COUNTED} means that many or more. */
    public int count(long auditId, FindingQuery query) {
        audits.find(auditId);
        return matching(auditId, query).count();
    }

    /** How many match in all, and of each kind. */
    public Facets facets(long auditId, FindingQuery query) {
        audits.find(auditId);
        return new FacetCounter(em).count(matching(auditId, query).counts());
    }

    /**
     * What a text that is being typed may go on to, the likeliest first, at most {@link QueryCompleter#MOST}.
     *
     * @param text may be unfinished, and of any length
     * @param at   characters of the text before the caret; what is beyond its ends counts as the end
     * @return an empty list if nothing fits
     */
    public List<Completion> completions(long auditId, String text, int at) {
        audits.find(auditId);
        return new QueryCompleter(new SeenValues(em, auditId)::beginning).completions(text, at);
    }

    /** All that the query finds when it comes to that, for an edit of many. */
    public Selection selection(FindingQuery query) {
        return Selection.of((manager, auditId, before) ->
                matching(auditId, query).findings().command(manager, before));
    }

    private Matching matching(long auditId, FindingQuery query) {
        return new Matching(em, names, auditId, query, Asker.of(caller, clock));
    }

    private List<FindingRow> rows(FindingStatement statement, String orderBy, int first, int rows) {
        @SuppressWarnings("unchecked")
        List<Long> ids = statement
                .query(em, "select f.id", "order by " + orderBy, Long.class)
                .setFirstResult(Math.min(Math.max(first, 0), MOST_COUNTED))
                .setMaxResults(Math.min(Math.max(rows, 1), MOST_ROWS))
                .getResultList();
        return findings.rows(ids);
    }
}
