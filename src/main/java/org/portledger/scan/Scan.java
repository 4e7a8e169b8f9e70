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
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

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

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "import_id")
    private Long importId;

    private String member;

    @Column(name = "stated_host")
    private String statedHost;

    @Column(name = "stated_time")
    private Instant statedTime;

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

    /** Of the file, unpacked where it came packed; 64 lower-case hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    /** Bytes of the file, unpacked where it came packed; at least 1. */
    public long getSize() {
        return size;
    }

    /** The id of the import that made it; null for a scan from before there were imports. */
    public Long getImportId() {
        return importId;
    }

    /** The file's name within the archive that it came in, for showing only; null if it was none. */
    public String getMember() {
        return member;
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

    /** When it saw what it saw, as well as that is known: its start, else its end, else when the file came. */
    public Instant getSeenAt() {
        return seenAt;
    }

    /** The day (UTC) whose registry the observations are compared with: that of the start, else that of the import. */
    public LocalDate getDay() {
        return day;
    }

    /** The id of the account that asked for the import. */
    public long getImportedBy() {
        return importedBy;
    }

    /** When the file came. */
    public Instant getImportedAt() {
        return importedAt;
    }

    /** The host that a person stated for the file; null for none. */
    public String getStatedHost() {
        return statedHost;
    }

    /** The time that a person stated for the file; null for none. */
    public Instant getStatedTime() {
        return statedTime;
    }

    /** How many hosts the scan met or tried to, with or without an open port. */
    public int getHosts() {
        return hosts;
    }

    /** How many ports of those hosts it saw open, or open or filtered. */
    public int getObservations() {
        return observations;
    }

    /** Two scans are the same if they are made of the same bytes, of the same stated origin, for the same audit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scan that
                && auditId == that.getAuditId()
                && sha256.equals(that.getSha256())
                && Objects.equals(statedHost, that.getStatedHost())
                && Objects.equals(statedTime, that.getStatedTime());
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
