package org.portledger.report.export.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How far an export is; {@link ExportNotes} writes it, beside the transaction that makes the file. */
@Entity
@Immutable
@Table(name = "kept_export_progress")
class ExportProgress {

    @Id
    @Column(name = "export_id")
    private long exportId;

    private int attempts;

    private long written;

    private Long matching;

    @Column(name = "is_unwanted")
    private boolean unwanted;

    protected ExportProgress() {
        // for JPA
    }

    long getExportId() {
        return exportId;
    }

    /** How often a worker began. */
    int getAttempts() {
        return attempts;
    }

    /** Findings. */
    long getWritten() {
        return written;
    }

    /** How many findings it will be; null until they are counted. */
    Long getMatching() {
        return matching;
    }

    /** Whether somebody wanted it forgotten while a worker had it. */
    boolean isUnwanted() {
        return unwanted;
    }
}
