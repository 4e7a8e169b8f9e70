package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;

/**
 * People's decisions about many findings at once: one reason, one change in the trail, by SQL for whole sets. Each finding
 * takes the whole edit or none of it. Each public method is one transaction; see decision 22.
 */
@ApplicationScoped
@Transactional
public class BulkTriage {

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What an edit would come to; nothing is changed.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws InvalidEntryException  if a value is right for no finding, or there is no edit
     */
    public BulkResult preview(long auditId, Selection selection, List<FieldEdit> edits) {
        check(auditId, edits);
        return em.unwrap(Session.class).doReturningWork(connection -> {
            var touched = new TouchedFindings(em, new Statements(connection));
            long there = touched.choose(auditId, selection);
            touched.touch(TouchedFindings.outcomeOf(edits), false);
            return tally(selection, there, edits).of(null, touched.outcomes().toList());
        });
    }

    /**
     * Edits all findings that are selected, as far as the rules allow.
     *
     * @param edits  at least one, at most one of each kind
     * @param reason why, 1 to {@link FindingChange#MAX_REASON_LENGTH} characters
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if there is no such audit for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws InvalidEntryException  if the reason is missing, if a value is right for no finding, or there is no edit
     */
    public BulkResult edit(long auditId, Selection selection, List<FieldEdit> edits, String reason) {
        Instant now = check(auditId, edits);
        return em.unwrap(Session.class)
                .doReturningWork(connection -> edit(connection, auditId, selection, edits, now, reason));
    }

    private BulkResult edit(
            Connection connection, long auditId, Selection selection, List<FieldEdit> edits, Instant now, String reason)
            throws SQLException {
        var sql = new Statements(connection);
        var trail = new TrailEntries(sql, auditId);
        TrailChange change = trail.change(caller.account().getId(), now, reason);
        var touched = new TouchedFindings(em, sql);
        long there = touched.choose(auditId, selection);
        touched.touch(TouchedFindings.outcomeOf(edits), true);
        long changed = touched.update(TouchedFindings.assignmentsOf(edits, now));
        trail.append(change, TrailEntries.differences("touched"));
        AuditNotices.assigned(sql, auditId, change);
        return tally(selection, there, edits)
                .of(changed == 0 ? null : change.id(), touched.outcomes().toList());
    }

    private Instant check(long auditId, List<FieldEdit> edits) {
        Audit audit = audits.findToWrite(auditId);
        Instant now = clock.instant();
        if (edits.isEmpty()) {
            throw new InvalidEntryException("edit", "must say what is to be changed");
        }
        edits.forEach(edit -> edit.check(audit, now));
        return now;
    }

    private static BulkTally tally(Selection selection, long there, List<FieldEdit> edits) {
        long meant = selection.ids() == null ? there : selection.ids().size();
        Disposition wanted = edits.stream()
                .filter(DispositionEdit.class::isInstance)
                .map(edit -> ((DispositionEdit) edit).wanted())
                .findFirst()
                .orElse(null);
        return new BulkTally(meant, there, wanted);
    }
}
