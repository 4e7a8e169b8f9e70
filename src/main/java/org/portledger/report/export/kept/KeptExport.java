package org.portledger.report.export.kept;

import static java.util.Objects.requireNonNull;

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
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portledger.account.Account;
import org.portledger.audit.Audit;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.export.ExportForm;
import org.portledger.scan.ContentDigest;

/**
 * A file of findings that somebody asked for and did not wait for. A worker makes it when one is free; then it is kept for
 * {@link #KEPT}, and forgotten. What it holds is how the audit stood when it was made.
 */
@Entity
@Table(name = "kept_export")
public class KeptExport {

    /** How long a file is kept, from when it is made. */
    public static final Duration KEPT = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "audit_id")
    private Audit audit;

    private String query;

    @Enumerated(EnumType.STRING)
    private ExportForm form;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "requested_by")
    private Account requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ExportState state = ExportState.QUEUED;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String problem;

    private Long findings;

    private String sha256;

    private Long size;

    protected KeptExport() {
        // for JPA
    }

    KeptExport(Audit audit, FindingQuery query, ExportForm form, Account requestedBy, Instant now) {
        this.audit = requireNonNull(audit, "audit");
        this.query = query.toString();
        this.form = requireNonNull(form, "form");
        this.requestedBy = requireNonNull(requestedBy, "requestedBy");
        this.requestedAt = requireNonNull(now, "now");
    }

    /** The file is there, and has so many findings. */
    void succeed(long written, ContentDigest digest, Instant now) {
        findings = written;
        sha256 = digest.sha256();
        size = digest.size();
        state = ExportState.DONE;
        endedAt = now;
    }

    /** @param why a sentence for people */
    void fail(String why, Instant now) {
        problem = requireNonNull(why, "why");
        state = ExportState.FAILED;
        endedAt = now;
    }

    public Long getId() {
        return id;
    }

    public Audit getAudit() {
        return audit;
    }

    public FindingQuery getQuery() {
        return FindingQuery.parse(query);
    }

    public ExportForm getForm() {
        return form;
    }

    /** Such as {@code findings-5.csv}. */
    public String getFileName() {
        return form.fileName(audit.getId());
    }

    /** Who is meant where the query says "me". */
    public Account getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public ExportState getState() {
        return state;
    }

    /** Null until it is done or has failed. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** When it is forgotten; null until it has ended. */
    public Instant getKeptUntil() {
        return endedAt == null ? null : endedAt.plus(KEPT);
    }

    /** Why it failed, a sentence for people; null otherwise. */
    public String getProblem() {
        return problem;
    }

    /** How many are in the file; null unless it is done. */
    public Long getFindings() {
        return findings;
    }

    /** Of the file; empty unless it is done. */
    public Optional<ContentDigest> getDigest() {
        return state == ExportState.DONE ? Optional.of(new ContentDigest(sha256, size)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "export " + id + " (" + getFileName() + ")";
    }
}
