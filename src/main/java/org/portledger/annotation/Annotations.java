package org.portledger.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
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

    /** What was remarked about a finding, oldest first, at most the first 1,000; often empty. */
    public List<Annotation> ofFinding(long findingId) {
        findings.find(findingId);
        return about("a.target.findingId = :target", findingId);
    }

    /** What was remarked about a host, oldest first, at most the first 1,000; often empty. */
    public List<Annotation> ofHost(long hostId) {
        audits.host(hostId);
        return about("a.target.hostId = :target", hostId);
    }

    /** What was remarked about a scan, oldest first, at most the first 1,000; often empty. */
    public List<Annotation> ofScan(long scanId) {
        audits.scan(scanId);
        return about("a.target.scanId = :target", scanId);
    }

    /** What the caller's teams remarked about a port, oldest first, at most the first 1,000; often empty. */
    public List<Annotation> ofPort(Port port) {
        caller.account();
        return about("a.target.port = :target", port);
    }

    /**
     * Remarks upon a finding.
     *
     * @throws MissingRoleException  if the caller is only a viewer there
     * @throws InvalidEntryException if the text is not as it must be
     */
    public Annotation addToFinding(long findingId, String text) {
        long teamId = findings.find(findingId).getAudit().getTeam().getId();
        return add(teamId, AnnotationTarget.finding(findingId), text);
    }

    /**
     * Remarks upon a host.
     *
     * @throws MissingRoleException  if the caller is only a viewer there
     * @throws InvalidEntryException if the text is not as it must be
     */
    public Annotation addToHost(long hostId, String text) {
        return add(teamOf(audits.host(hostId).getAuditId()), AnnotationTarget.host(hostId), text);
    }

    /**
     * Remarks upon a scan.
     *
     * @throws MissingRoleException  if the caller is only a viewer there
     * @throws InvalidEntryException if the text is not as it must be
     */
    public Annotation addToScan(long scanId, String text) {
        return add(teamOf(audits.scan(scanId).getAuditId()), AnnotationTarget.scan(scanId), text);
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

    private long teamOf(long auditId) {
        return audits.find(auditId).getTeam().getId();
    }

    private Annotation add(long teamId, AnnotationTarget target, String text) {
        Account author = caller.account();
        caller.require(teamId, Role.AUDITOR);
        var annotation = new Annotation(teamId, target, author, clock.instant(), text);
        em.persist(annotation);
        return annotation;
    }

    private List<Annotation> about(String condition, Object target) {
        return em.createQuery("""
                        select a from Annotation a join fetch a.writtenBy
                        where a.teamId in :teams and %s
                        order by a.id""".formatted(condition), Annotation.class)
                .setParameter("teams", caller.teamIds())
                .setParameter("target", target)
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }
}
