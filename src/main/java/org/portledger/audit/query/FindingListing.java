package org.portledger.audit.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;
import org.portledger.audit.ListedFinding;
import org.portledger.audit.ListedRow;
import org.portledger.registry.CurrentRegistry;

/** Every finding of an audit that matches, for lists that leave Portledger. */
@ApplicationScoped
@Transactional
public class FindingListing {

    private static final int ROWS_AT_A_TIME = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    CurrentRegistry registry;

    @Inject
    HostNames names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Gives {@code reader} the findings one after the other, by host and port, out of a cursor of the database: a million
     * of them take no more memory than a thousand.
     *
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    @SuppressWarnings("unchecked")
    public void read(long auditId, FindingQuery query, Consumer<ListedFinding> reader) {
        audits.find(auditId);
        Query listing = new Matching(em, names, auditId, query, Asker.of(caller, clock))
                .withHosts()
                .query(em, ListedRow.SELECT, "order by " + FindingSort.HOST.orderBy(true), Tuple.class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_A_TIME);
        var index = registry.index();
        try (Stream<Tuple> rows = listing.getResultStream()) {
            rows.map(row -> new ListedRow(row, index).read()).forEach(reader);
        }
    }
}
