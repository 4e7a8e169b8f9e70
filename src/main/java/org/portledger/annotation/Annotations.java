package org.portledger.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.audit.Audits;
import org.portledger.audit.Findings;
import org.portledger.port.Port;

/**
 * The remarks of the caller's teams; those of other teams do not exist here.
 * Each public method is one transaction; all throw {@link NotSignedInException}, and {@link NoSuchElementException}
 * if what the remark is about does not exist for the caller.
 */
@ApplicationScoped
@Transactional
public class Annotations {

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audits audits;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    /** What was remarked about something, oldest first, at most the first 1,000; often empty. */
    public List<Annotation> about(AnnotationTarget target) {
        return switch (target.kind()) {
            case FINDING -> visible(target, "a.target.findingId = :about", target.findingId());
            case HOST -> visible(target, "a.target.hostId = :about", target.hostId());
            case SCAN -> visible(target, "a.target.scanId = :about", target.scanId());
            case PORT -> ofPort(target.port().number());
        };
    }

    private List<Annotation> visible(AnnotationTarget target, String condition, long id) {
        teamOf(target);
        return list(condition, id);
    }

    /**
     * What the caller's teams remarked about a port on any transport, oldest first, at most the first 1,000; often empty.
     *
     * @param number 0 to 65535
     */
    public List<Annotation> ofPort(int number) {
        caller.account();
        return list("a.target.port.number = :about", number);
    }

    /** @throws NoSuchElementException if there is no such remark for the caller */
    public Annotation find(long id) {
        caller.account();
        return list("a.id = :about", id).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No remark " + id));
    }

    /**
     * Remarks upon a finding, a host or a scan.
     *
     * @throws MissingRoleException  if the caller is only a viewer there
     * @throws InvalidEntryException if the text is not as it must be
     */
    public Annotation add(AnnotationTarget target, String text) {
        return add(teamOf(target), target, text);
    }

    /**
     * Remarks upon a port as such, for one of the caller's teams to read.
     *
     * @throws MissingRoleException  if the caller is only a viewer there
     * @throws InvalidEntryException if the text is not as it must be
     */
    public Annotation addToPort(long teamId, Port port, String text) {
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
        return add(teamId, AnnotationTarget.port(port), text);
    }

    /**
     * The team that owns a finding, a host or a scan.
     *
     * @throws IllegalArgumentException of a port, which nobody owns
     */
    public long teamOf(AnnotationTarget target) {
        return switch (target.kind()) {
            case FINDING ->
                findings.find(target.findingId()).getAudit().getTeam().getId();
            case HOST -> teamOf(audits.host(target.hostId()).getAuditId());
            case SCAN -> teamOf(audits.scan(target.scanId()).getAuditId());
            case PORT -> throw new IllegalArgumentException("Nobody owns " + target);
        };
    }

    private long teamOf(long auditId) {
        return audits.find(auditId).getTeam().getId();
    }

    private Annotation add(long teamId, AnnotationTarget target, String text) {
        Account author = caller.account();
        caller.require(teamId, Role.AUDITOR);
        Instant now = clock.instant();
        var annotation = new Annotation(teamId, target, author, now, text);
        annotation.rememberMentioned(members(teamId), now);
        em.persist(annotation);
        return annotation;
    }

    /** The logins of all who belong to a team. */
    Set<String> members(long teamId) {
        return Set.copyOf(
                em.createQuery("select m.account.login from Membership m where m.team.id = :team", String.class)
                        .setParameter("team", teamId)
                        .getResultList());
    }

    private List<Annotation> list(String condition, Object about) {
        List<Annotation> found = em.createQuery("""
                        select a from Annotation a join fetch a.writtenBy
                        where a.teamId in :teams and %s
                        order by a.id""".formatted(condition), Annotation.class)
                .setParameter("teams", caller.teamIds())
                .setParameter("about", about)
                .setMaxResults(MOST_ROWS)
                .getResultList();
        found.forEach(Annotations::readAlong);
        return found;
    }

    /** What is shown of a remark besides its text: later there is no transaction. The first reads it for all of a list. */
    static void readAlong(Annotation annotation) {
        annotation.getEarlier();
        annotation.getMentioned();
        annotation.getFiles();
    }
}
