package org.portledger.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Membership;
import org.portledger.port.Port;
import org.portledger.scan.Exposure;
import org.portledger.scan.Host;
import org.portledger.scan.Scan;

/**
 * An open port of a host in an audit, for people to judge. It lives across scans.
 *
 * <p>Two hands write it, each its own part. The machine keeps what the newest scan saw and the {@link Verdict} about it:
 * imports do that for a million findings at once, in {@link ReconciledFindings}, so there is no method for it here.
 * People keep the {@link Disposition}, with {@link #decide}, and say how severe it is, who cares for it and by when;
 * where they leave the disposition open, a {@link Rule} may speak for it.
 */
@Entity
public class Finding {

    private static final int BITS_OF_PORT = 16;
    private static final int BITS_OF_TRANSPORT = 2;

    /** Made by the database of host, transport and port. */
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "audit_id")
    private Audit audit;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "host_id")
    private Host host;

    private Port port;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "verdict_day")
    private LocalDate verdictDay;

    @Column(name = "registry_day")
    private LocalDate registryDay;

    private Long[] basis;

    @Column(name = "unauthorized_use")
    private boolean unauthorizedUse;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_severity")
    private Severity proposedSeverity;

    @Enumerated(EnumType.STRING)
    @Column(name = "judged_severity")
    private Severity judgedSeverity;

    private SeenService service;

    private String process;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "first_scan_id")
    private Scan firstScan;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "last_scan_id")
    private Scan lastScan;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @Enumerated(EnumType.STRING)
    private Disposition disposition = Disposition.NEW;

    @Column(name = "accepted_until")
    private LocalDate acceptedUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rule_id")
    private Rule rule;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    @Enumerated(EnumType.STRING)
    private Exposure exposure;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "evidence_scan_id")
    private Scan evidenceScan;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outside_scan_id")
    private Scan outsideScan;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "inside_scan_id")
    private Scan insideScan;

    private Misses misses; // null where every scan saw it

    /** Written by the database, so that imports compare it with exactly the same. */
    @Formula("seen_as(tunnel, service_name, product, process)")
    private String seenAs;

    @Column(name = "judged_as")
    private String judgedAs;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(name = "asks_again")
    private boolean asksAgain;

    @Column(name = "registry_changed")
    private LocalDate registryChanged;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignee_id")
    private Account assignee;

    @Column(name = "due_day")
    private LocalDate dueDay;

    private String[] tags = {};

    @Version
    private int version;

    protected Finding() {
        // for JPA
    }

    /** The smallest id that a finding of the host can have; all others are smaller than that of the next host. */
    static long firstIdOf(long hostId) {
        return hostId << BITS_OF_TRANSPORT + BITS_OF_PORT;
    }

    /**
     * Gives the finding another disposition. No rule speaks for it from now on.
     *
     * @param until first day on which an acceptance no longer holds; null for all other dispositions
     * @throws DispositionConflictException if {@code wanted} may not follow the present disposition
     * @throws InvalidEntryException        if an acceptance has no new day, or one that has come, or if anything else has one
     */
    void decide(Disposition wanted, LocalDate until, Instant now) {
        if (!next().contains(wanted)) {
            throw new DispositionConflictException(this, wanted);
        }
        wanted.checkUntil(until, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (wanted == Disposition.ACCEPTED && !asksAgain && until.equals(acceptedUntil)) {
            throw new InvalidEntryException("until", "is already " + until);
        }
        disposition = wanted;
        acceptedUntil = until;
        rule = null;
        judgedAs = seenAs;
        judgedAt = now;
        asksAgain = false;
        registryChanged = null;
    }

    /** The dispositions that it can take next. One that asks again because something else listens can keep its own. */
    public Set<Disposition> next() {
        return disposition.next(asksAgain);
    }

    /** Gives it a severity of people's own, which counts instead of the proposed one; null takes it back. */
    void judgeSeverity(Severity wanted) {
        judgedSeverity = wanted;
    }

    /**
     * Says who cares for it.
     *
     * @param member of the audit's team; null for nobody
     * @throws InvalidEntryException if it is a member of another team
     */
    void assignTo(Membership member) {
        audit.requireMember(member);
        assignee = member == null ? null : member.getAccount();
    }

    /**
     * Says by when it is to be done.
     *
     * @param day the last one on which it is in time (UTC), today or later; null for none
     * @throws InvalidEntryException if the day is past
     */
    void makeDue(LocalDate day, Instant now) {
        checkDue(day, now);
        dueDay = day;
    }

    /** @throws InvalidEntryException if the day is past; null is none */
    static void checkDue(LocalDate day, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (day != null && day.isBefore(today)) {
            throw new InvalidEntryException("due", "must not be before %s, was %s".formatted(today, day));
        }
    }

    /**
     * Gives it these tags instead of those it has.
     *
     * @throws InvalidEntryException if they are more than {@link Tag#MOST}
     */
    void tagWith(Set<Tag> wanted) {
        if (wanted.size() > Tag.MOST) {
            throw new InvalidEntryException("tags", "must be %d at most".formatted(Tag.MOST));
        }
        tags = wanted.stream().map(Tag::text).sorted().toArray(String[]::new);
    }

    public Long getId() {
        return id;
    }

    public Audit getAudit() {
        return audit;
    }

    public Host getHost() {
        return host;
    }

    public Port getPort() {
        return port;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    /** The day (UTC) as of which the registry was asked: that of the {@link #getEvidenceScan scan} with the evidence. */
    public LocalDate getVerdictDay() {
        return verdictDay;
    }

    /** The day of the newest copy of the registry that there was when it was asked. */
    public LocalDate getRegistryDay() {
        return registryDay;
    }

    /** The ids of the assignments that the verdict rests on, as in {@link Judgement#basis}; often empty. */
    public List<Long> getBasis() {
        return Arrays.asList(basis);
    }

    /** Whether IANA reports use of the port by others. */
    public boolean isUnauthorizedUse() {
        return unauthorizedUse;
    }

    /** The severity that counts: people's where they judged one, else the proposed one. */
    public Severity getSeverity() {
        return judgedSeverity == null ? proposedSeverity : judgedSeverity;
    }

    /** The machine's, by its team's {@link SeverityTable}. */
    public Severity getProposedSeverity() {
        return proposedSeverity;
    }

    /** People's own; null if nobody judged one. */
    public Severity getJudgedSeverity() {
        return judgedSeverity;
    }

    /** What listens, by the newest scan that could tell; where none could, by the newest that saw it. */
    public SeenService getService() {
        return service;
    }

    /** The oldest scan that saw the port open, by the scans' own time. */
    public Scan getFirstScan() {
        return firstScan;
    }

    /** The newest scan that saw the port open, by the scans' own time. */
    public Scan getLastScan() {
        return lastScan;
    }

    public Instant getFirstSeen() {
        return firstSeen;
    }

    public Instant getLastSeen() {
        return lastSeen;
    }

    /** The program that listens, as its host told it; null where it was seen from outside, or the host did not tell. */
    public String getProcess() {
        return process;
    }

    /** What the scans together say of it now. */
    public Presence getPresence() {
        return presence;
    }

    /** From where it can be reached, by the newest listing of its host; null if no listing has it. */
    public Exposure getExposure() {
        return exposure;
    }

    /** The scan that gave the evidence and the day of the verdict. */
    public Scan getEvidenceScan() {
        return evidenceScan;
    }

    /** The newest scan that saw it from outside; null if none did. */
    public Scan getOutsideScan() {
        return outsideScan;
    }

    /** The newest listing of its host that has it; null if none has. */
    public Scan getInsideScan() {
        return insideScan;
    }

    /** When the newest scan looked that makes it gone or unverified; null while it is present. */
    public Instant getMissedAt() {
        return misses == null ? null : misses.newest(presence);
    }

    /**
     * Whether it is to be judged again: something else listens than what was decided on, what was fixed is there again, or
     * a {@link #getRegistryChanged newer registry} says something new of the port.
     * The disposition stays until somebody decides.
     */
    public boolean asksAgain() {
        return asksAgain;
    }

    /** The day of the newest copy of the registry that says something new of the port since it was judged; null if none does. */
    public LocalDate getRegistryChanged() {
        return registryChanged;
    }

    /** What was seen when it was judged last; null if nobody did. */
    public SeenAs getJudgedAs() {
        return judgedAs == null ? null : new SeenAs(judgedAs);
    }

    /** When it was judged last; null if nobody did. */
    public Instant getJudgedAt() {
        return judgedAt;
    }

    /** What is seen now, to be compared with {@link #getJudgedAs}. */
    public SeenAs getSeenAs() {
        return new SeenAs(seenAs);
    }

    public Disposition getDisposition() {
        return disposition;
    }

    /** First day on which the acceptance no longer holds; null unless the disposition is {@code ACCEPTED}. */
    public LocalDate getAcceptedUntil() {
        return acceptedUntil;
    }

    /** The rule that decided it, and still does; null if people did, or nobody. Written in {@link RuleDecisions}. */
    public Rule getRule() {
        return rule;
    }

    /** Who cares for it; null if nobody was told to. */
    public Account getAssignee() {
        return assignee;
    }

    /** The last day on which it is done in time; null if there is none. */
    public LocalDate getDueDay() {
        return dueDay;
    }

    /** In order, each once; often empty. */
    public List<Tag> getTags() {
        return Arrays.stream(tags).map(Tag::new).toList();
    }

    /** Counts the changes of the verdict and of what people write. An edit names the one it was made on. */
    public int getVersion() {
        return version;
    }

    /** Two findings are the same if they are about one port of one host of one audit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && audit.equals(that.getAudit())
                && host.equals(that.getHost())
                && port.equals(that.getPort());
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port);
    }

    @Override
    public String toString() {
        return port + " on " + host;
    }
}
