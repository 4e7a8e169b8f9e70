package org.portledger.scan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One imported output of a scanner. {@link ScanIntake} writes it together with its observations; after that it never changes.
 *
 * <p>The audit it belongs to and the account that imported it are plain numbers here, because this package says what
 * was seen and knows neither audits nor people; the database holds the references.
 */
@Entity
public class Scan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "audit_id")
    private long auditId;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    private long size;

    @Enumerated(EnumType.STRING)
    private ScanFormat format;

    private String scanner;

    @Column(name = "scanner_version")
    private String scannerVersion;

    private String arguments;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private LocalDate day;

    @Column(name = "imported_by")
    private long importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    private int hosts;

    private int observations;

    protected Scan() {
        // for JPA
    }

    /** Adds what only the reading of the whole file could tell. */
    void tell(ScanHeader header, ScanTimes times, ScanTables.Counts counts) {
        scanner = header.scanner();
        scannerVersion = header.version();
        arguments = header.arguments();
        startedAt = times.startedAt();
        finishedAt = times.finishedAt();
        day = times.day(importedAt);
        hosts = counts.hosts();
        observations = counts.observations();
    }

    public Long getId() {
        return id;
    }

    public long getAuditId() {
        return auditId;
    }

    /** The client's name for the file: a base name without control characters, for showing only. */
    public String getFileName() {
        return fileName;
    }

    /** Of the file as it came, 64 lower-case hexadecimal digits; no two scans of an audit share one. */
    public String getSha256() {
        return sha256;
    }

    /** Bytes of the file as it came, at least 1. */
    public long getSize() {
        return size;
    }

    public ScanFormat getFormat() {
        return format;
    }

    /** As the file names it, such as {@code nmap}; null where it does not. */
    public String getScanner() {
        return scanner;
    }

    /** Null where the file does not tell. */
    public String getScannerVersion() {
        return scannerVersion;
    }

    /** The scanner's command line as the file tells it, or null. */
    public String getArguments() {
        return arguments;
    }

    /** Null where the file does not tell. */
    public Instant getStartedAt() {
        return startedAt;
    }

    /** Null where the file does not tell, as when the scan was interrupted. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** The day (UTC) whose registry the observations are compared with: that of the start, else that of the import. */
    public LocalDate getDay() {
        return day;
    }

    /** The id of the account that imported it. */
    public long getImportedBy() {
        return importedBy;
    }

    public Instant getImportedAt() {
        return importedAt;
    }

    /** How many hosts the scan met, with or without an open port. */
    public int getHosts() {
        return hosts;
    }

    /** How many ports of those hosts it saw open, or open or filtered. */
    public int getObservations() {
        return observations;
    }

    /** Two scans are the same if they are made of the same bytes for the same audit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scan that && auditId == that.getAuditId() && sha256.equals(that.getSha256());
    }

    @Override
    public int hashCode() {
        return Objects.hash(auditId, sha256);
    }

    @Override
    public String toString() {
        return "scan " + id + " (" + fileName + ")";
    }
}
