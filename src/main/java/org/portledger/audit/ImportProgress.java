package org.portledger.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How far a running import is. Its worker writes it beside the import's own transaction, so that others can see it. */
@Entity
@Table(name = "import_progress")
public class ImportProgress {

    /** Per cent at which reading ends; the rest is work of the database, whose progress cannot be seen. */
    private static final int READ = 60;

    private static final int STORED = 80;

    @Id
    @Column(name = "import_id")
    private Long importId;

    private int attempts;

    @Column(name = "began_at")
    private Instant beganAt;

    @Enumerated(EnumType.STRING)
    private ImportStep step;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Column(name = "is_unwanted")
    private boolean unwanted;

    protected ImportProgress() {
        // for JPA
    }

    /** How often a worker began, 1 or more. */
    public int getAttempts() {
        return attempts;
    }

    public ImportStep getStep() {
        return step;
    }

    /** Whether somebody asked to cancel it, and the worker has not noticed yet. */
    public boolean isUnwanted() {
        return unwanted;
    }

    /**
     * 0 to 99 per cent. Of an archive the steps come again with each member: there it is what was read that counts.
     *
     * @param size of the file, in bytes
     */
    public int percent(long size) {
        if (bytesRead < size) {
            return (int) (READ * bytesRead / size);
        }
        return step == ImportStep.JUDGING ? STORED : READ;
    }

    /** Bytes of the file a second since the worker began; 0 at the very beginning. */
    public long rate(Instant now) {
        long millis = Duration.between(beganAt, now).toMillis();
        return millis <= 0 ? 0 : bytesRead * 1000 / millis;
    }
}
