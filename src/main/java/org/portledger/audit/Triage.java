package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;

/** People's decisions about findings. Each public method is one transaction. */
@ApplicationScoped
@Transactional
public class Triage {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    /**
     * Gives a finding its next disposition, and leaves a trail.
     *
     * @param until first day on which an acceptance no longer holds; null for all other dispositions
     * @throws DispositionConflictException if the finding cannot become {@code wanted} from what it is
     * @see #edit
     */
    public void decide(long id, int version, Disposition wanted, LocalDate until, String reason) {
        edit(id, version, List.of(new DispositionEdit(wanted, until)), reason);
    }

    /**
     * Writes what people say of a finding, all of it or nothing, and leaves a trail. What says what is so already changes
     * nothing.
     *
     * @param version the version of the finding that somebody looked at
     * @param edits   at most one of each kind
     * @param reason  why, 1 to {@link FindingChange#MAX_REASON_LENGTH} characters
     * @throws NotSignedInException         if nobody is signed in
     * @throws NoSuchElementException       if there is no such finding for the caller
     * @throws MissingRoleException         if the caller is only a viewer there
     * @throws StaleFindingException        if the finding has another version by now
     * @throws DispositionConflictException if the finding cannot take the disposition from the one it has
     * @throws InvalidEntryException        if the reason or a value is not as it must be
     */
    public void edit(long id, int version, List<FieldEdit> edits, String reason) {
        Finding finding = findings.find(id);
        caller.require(finding.getAudit().getTeam().getId(), Role.AUDITOR);
        em.refresh(finding, LockModeType.PESSIMISTIC_WRITE); // so that of two edits at once one sees the other
        if (finding.getVersion() != version) {
            throw new StaleFindingException(finding, version, findings.changesSince(id, version));
        }
        Map<ChangedField, String> before = ChangedField.textsOf(finding);
        Instant now = clock.instant();
        edits.forEach(edit -> edit.applyTo(finding, now));
        em.flush(); // so that the trail says the new version
        record(finding, before, now, reason);
    }

    private void record(Finding finding, Map<ChangedField, String> before, Instant now, String reason) {
        Map<ChangedField, String> after = ChangedField.textsOf(finding);
        List<ChangedField> changed = after.keySet().stream()
                .filter(field -> field.isWorthAnEntry(before.get(field), after.get(field)))
                .toList();
        var entries = SqlPart.of(
                """
                select cast(? as bigint) as finding_id, v.*
                from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) v (field, old_value, new_value)""",
                finding.getId(),
                changed.stream().map(Enum::name).toArray(String[]::new),
                changed.stream().map(before::get).toArray(String[]::new),
                changed.stream().map(after::get).toArray(String[]::new));
        em.unwrap(Session.class).doWork(connection -> {
            var sql = new Statements(connection);
            var trail = new TrailEntries(sql, finding.getAudit().getId());
            TrailChange change = trail.change(caller.account().getId(), now, reason);
            trail.append(change, entries);
            AuditNotices.assigned(sql, finding.getAudit().getId(), change);
        });
    }
}
