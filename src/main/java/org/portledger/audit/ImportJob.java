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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.portledger.account.Account;
import org.portledger.scan.HostAddress;
import org.portledger.scan.Original;
import org.portledger.scan.StatedOrigin;

/**
 * A file on its way into an audit. It is kept at once, and read when a worker is free. In the database it is
 * {@code QUEUED} as long as it has not ended: only the worker's lock tells that it is running; see {@link ImportQueue}.
 */
@Entity
@Table(name = "import")
public class ImportJob {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "audit_id")
    private Audit audit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "original_id")
    private Original original;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    private long size;

    @Column(name = "stated_host")
    private String statedHost;

    @Column(name = "stated_time")
    private Instant statedTime;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "requested_by")
    private Account requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.QUEUED;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String problem;

    protected ImportJob() {
        // for JPA
    }

    /** It was read, and everything it holds is in the audit. */
    void succeed(Instant now) {
        end(ImportState.DONE, null, now);
    }

    /** It cannot be read; the file is not kept. */
    void refuse(String why, Instant now) {
        original = null;
        end(ImportState.REFUSED, why, now);
    }

    void fail(String why, Instant now) {
        end(ImportState.FAILED, why, now);
    }

    void cancel(Instant now) {
        end(ImportState.CANCELLED, null, now);
    }

    /** Waits for a worker again, for the sake of {@code account}. */
    void queueAgain(Original kept, Account account, Instant now) {
        original = kept;
        requestedBy = account;
        requestedAt = now;
        state = ImportState.QUEUED;
        endedAt = null;
        problem = null;
    }

    private void end(ImportState ended, String why, Instant now) {
        state = ended;
        problem = why;
        endedAt = now;
    }

    public Long getId() {
        return id;
    }

    public Audit getAudit() {
        return audit;
    }

    /** The file as it came; null if it was refused. */
    public Original getOriginal() {
        return original;
    }

    /** The client's name for the file: a base name without control characters, for showing only. */
    public String getFileName() {
        return fileName;
    }

    /** Of the file as it came, 64 lower-case hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    /** Bytes of the file as it came, 1 or more. */
    public long getSize() {
        return size;
    }

    /** What was stated of a file that does not tell it. */
    public StatedOrigin getOrigin() {
        return new StatedOrigin(statedHost == null ? null : HostAddress.parse(statedHost), statedTime);
    }

    /** Whoever asked for it last. */
    public Account getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    /** Never {@code RUNNING}: that is for {@link ImportStatus} to say. */
    public ImportState getState() {
        return state;
    }

    /** Null until it has ended. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** Why it was refused or failed, a sentence for people; null otherwise. */
    public String getProblem() {
        return problem;
    }

    /** Two imports are the same if they are of the same bytes, of the same stated origin, into the same audit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ImportJob that
                && audit.equals(that.getAudit())
                && sha256.equals(that.getSha256())
                && getOrigin().equals(that.getOrigin());
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256);
    }

    @Override
    public String toString() {
        return "import " + id + " (" + fileName + ")";
    }
}
