package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.hibernate.exception.ConstraintViolationException;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.account.Team;
import org.portledger.scan.CoverageShare;
import org.portledger.scan.Coverages;
import org.portledger.scan.Host;
import org.portledger.scan.Hosts;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanNotice;
import org.portledger.scan.Scans;
import org.portledger.scan.Sighting;

/**
 * The audits of the caller's teams, with their scans and hosts; those of other teams do not exist here.
 * Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Audits {

    /** A host page tells of lately; older scans have pages of their own. */
    private static final int MOST_SCANS = 100;

    private static final int MOST_SHARES = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Scans scans;

    @Inject
    Hosts hosts;

    @Inject
    Coverages coverages;

    @Inject
    Clock clock;

    /**
     * Starts an audit.
     *
     * @throws NoSuchElementException  if the caller does not belong to the team
     * @throws MissingRoleException    if the caller is only a viewer there
     * @throws InvalidEntryException   if the name is not as it must be
     * @throws AuditNameTakenException if the team has an audit with that name, in whatever case
     */
    public Audit create(long teamId, String name) {
        Account account = caller.account();
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
        caller.require(teamId, Role.AUDITOR);
        var audit = new Audit(em.find(Team.class, teamId), name, account, clock.instant());
        try {
            em.persist(audit); // identity keys: the row is written here, and a taken name noticed
        } catch (ConstraintViolationException e) {
            throw new AuditNameTakenException(audit.getName());
        }
        return audit;
    }

    /** By name; an empty list if the caller's teams have none. */
    public List<AuditRow> list() {
        caller.account();
        List<Long> teams = caller.teamIds();
        if (teams.isEmpty()) {
            return List.of(); // SQL has no empty list
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery(AuditRow.SELECT, Tuple.class)
                .setParameter("teams", teams)
                .setParameter(
                        "unsettled",
                        Disposition.unsettled().stream().map(Enum::name).toList())
                .getResultList();
        return rows.stream().map(AuditRow::of).toList();
    }

    /** By name, to choose one: without counting what they hold. */
    public List<Audit> all() {
        caller.account();
        return em.createQuery("""
                        select a from Audit a join fetch a.team
                        where a.team.id in :teams
                        order by lower(a.name), a.id
                        """, Audit.class)
                .setParameter("teams", caller.teamIds())
                .getResultList();
    }

    /** @throws NoSuchElementException if there is no such audit for the caller */
    public Audit find(long id) {
        caller.account();
        return em.createQuery("""
                        select a from Audit a join fetch a.team join fetch a.createdBy
                        where a.id = :id and a.team.id in :teams
                        """, Audit.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No audit " + id));
    }

    /**
     * An audit that the caller may add to.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     */
    public Audit findToWrite(long id) {
        Audit audit = find(id);
        caller.require(audit.getTeam().getId(), Role.AUDITOR);
        return audit;
    }

    /**
     * The scans of an audit, the last imported first, at most {@code limit}; an empty list if it has none.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<Scan> scans(long auditId, int limit) {
        return scans.newest(find(auditId).getId(), limit);
    }

    /** @throws NoSuchElementException if there is no such scan in any audit of the caller's */
    public Scan scan(long id) {
        return em.createQuery("""
                        select s from Scan s join Audit a on a.id = s.auditId
                        where s.id = :id and a.team.id in :teams
                        """, Scan.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No scan " + id));
    }

    /**
     * What the import of a scan had to say of its file; often empty.
     *
     * @throws NoSuchElementException if there is no such scan in any audit of the caller's
     */
    public List<ScanNotice> notices(long scanId) {
        return scans.notices(scan(scanId).getId());
    }

    /**
     * What a scan tested, see {@link Coverages#ofScan}.
     *
     * @throws NoSuchElementException if there is no such scan in any audit of the caller's
     */
    public List<CoverageShare> coverage(long scanId) {
        return coverages.ofScan(scan(scanId).getId(), MOST_SHARES);
    }

    /** @throws NoSuchElementException if there is no such host in any audit of the caller's */
    public Host host(long id) {
        return em.createQuery("""
                        select h from Host h join Audit a on a.id = h.auditId
                        where h.id = :id and a.team.id in :teams
                        """, Host.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No host " + id));
    }

    /**
     * What scans called a host, in alphabetical order; often empty.
     *
     * @throws NoSuchElementException if there is no such host in any audit of the caller's
     */
    public List<String> hostNames(long hostId) {
        return hosts.names(host(hostId).getId());
    }

    /**
     * What the audit's newest 100 scans saw on a host, the newest scan first, at most {@code limit}; often empty.
     *
     * @throws NoSuchElementException if there is no such host in any audit of the caller's
     */
    public List<Sighting> sightings(long hostId, int limit) {
        return hosts.sightings(host(hostId), MOST_SCANS, limit);
    }
}
