package org.portledger.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.scan.Host;
import org.portledger.scan.Scan;

/**
 * An open port of a host in an audit, for people to judge. It lives across scans.
 *
 * <p>Two hands write it, each its own part. The machine keeps what the newest scan saw and the {@link Verdict} about it:
 * imports do that for a million findings at once, in {@link ReconciledFindings}, so there is no method for it here.
 * People keep the {@link Disposition}, with {@link #decide}.
 */
@Entity
public class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
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
    private Severity severity;

    private SeenService service;

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

    @Version
    private int version;

    protected Finding() {
        // for JPA
    }

    /**
     * Gives the finding another disposition.
     *
     * @param until first day on which an acceptance no longer holds; null for all other dispositions
     * @param today in UTC
     * @throws DispositionConflictException if {@code wanted} may not follow the present disposition
     * @throws InvalidEntryException        if an acceptance has no new day, or one that has come, or if anything else has one
     */
    void decide(Disposition wanted, LocalDate until, LocalDate today) {
        if (!disposition.next().contains(wanted)) {
            throw new DispositionConflictException(this, wanted);
        }
        if ((wanted == Disposition.ACCEPTED) != (until != null)) {
            throw new InvalidEntryException(
                    "until", "must be given for ACCEPTED, and for no other disposition; this is " + wanted);
        }
        if (until != null && !until.isAfter(today)) {
            throw new InvalidEntryException("until", "must be after %s, was %s".formatted(today, until));
        }
        if (wanted == disposition && until.equals(acceptedUntil)) {
            throw new InvalidEntryException("until", "is already " + until);
        }
        disposition = wanted;
        acceptedUntil = until;
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

    /** The day (UTC) as of which the registry was asked: that of the newest scan that saw the port open. */
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

    public Severity getSeverity() {
        return severity;
    }

    /** What the newest scan saw listening. */
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

    public Disposition getDisposition() {
        return disposition;
    }

    /** First day on which the acceptance no longer holds; null unless the disposition is {@code ACCEPTED}. */
    public LocalDate getAcceptedUntil() {
        return acceptedUntil;
    }

    /** Counts the changes of verdict and disposition. A decision names the one it was made on. */
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
