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
import java.util.NoSuchElementException;
import java.util.Objects;
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
     * @param version the version of the finding that the decision was made on
     * @param until   first day on which an acceptance no longer holds; null for all other dispositions
     * @param reason  why, 1 to {@link FindingChange#MAX_REASON_LENGTH} characters
     * @throws NotSignedInException         if nobody is signed in
     * @throws NoSuchElementException       if there is no such finding for the caller
     * @throws MissingRoleException         if the caller is only a viewer there
     * @throws StaleFindingException        if the finding has another version by now
     * @throws DispositionConflictException if the finding cannot become {@code wanted} from what it is
     * @throws InvalidEntryException        if the reason or the day is not as it must be
     */
    public void decide(long id, int version, Disposition wanted, LocalDate until, String reason) {
        Finding finding = findings.find(id);
        caller.require(finding.getAudit().getTeam().getId(), Role.AUDITOR);
        em.refresh(finding, LockModeType.PESSIMISTIC_WRITE); // so that of two decisions at once one sees the other
        if (finding.getVersion() != version) {
            throw stale(finding, version);
        }
        Disposition before = finding.getDisposition();
        LocalDate untilBefore = finding.getAcceptedUntil();
        SeenAs judgedBefore = finding.getJudgedAs();
        Rule ruleBefore = finding.getRule();
        Instant now = clock.instant();
        finding.decide(wanted, until, now);
        record(finding, now, FindingChange.Field.DISPOSITION, before, wanted, reason);
        record(finding, now, FindingChange.Field.ACCEPTED_UNTIL, untilBefore, until, reason);
        record(finding, now, FindingChange.Field.RULE, ruleBefore == null ? null : ruleBefore.getId(), null, reason);
        if (judgedBefore != null) {
            record(finding, now, FindingChange.Field.JUDGED_AS, judgedBefore, finding.getJudgedAs(), reason);
        }
    }

    private void record(
            Finding finding, Instant now, FindingChange.Field field, Object before, Object after, String reason) {
        if (!Objects.equals(before, after)) {
            em.persist(new FindingChange(finding, now, caller.account(), field, before, after, reason));
        }
    }

    private StaleFindingException stale(Finding finding, int version) {
        return em.createQuery("""
                        select c from FindingChange c join fetch c.changedBy
                        where c.finding = :finding
                        order by c.id desc
                        """, FindingChange.class)
                .setParameter("finding", finding)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(change -> version < finding.getVersion())
                .map(change -> new StaleFindingException(finding, change))
                .orElseGet(() -> new StaleFindingException(finding, version));
    }
}
