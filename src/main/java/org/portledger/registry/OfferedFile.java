package org.portledger.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A file that somebody offered as a newer registry: compared with the one that was there, and perhaps applied.
 * Its content stays in the database; see {@link RegistryRefresh#content}.
 */
@Entity
@Table(name = "registry_refresh")
public class OfferedFile {

    @Id
    private Long id;

    @Column(name = "file_name")
    private String fileName;

    private String form;

    private String sha256;

    private LocalDate day;

    @Column(name = "base_source")
    private String base;

    private int rows;

    private int unreadable;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "offered_by")
    private String offeredBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "source_id")
    private String source;

    private Integer events;

    protected OfferedFile() {
        // for JPA
    }

    public Long getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    /** {@code CSV} or {@code XML}. */
    public String getForm() {
        return form;
    }

    public String getSha256() {
        return sha256;
    }

    /** The registry's own date. */
    public LocalDate getDay() {
        return day;
    }

    /** The copy that it was compared with, such as {@code iana-xml-2026-08-17}. */
    public String getBase() {
        return base;
    }

    /** How many rows were read. */
    public int getRows() {
        return rows;
    }

    /** How many rows made no sense. */
    public int getUnreadable() {
        return unreadable;
    }

    public Instant getOfferedAt() {
        return offeredAt;
    }

    /** A login. */
    public String getOfferedBy() {
        return offeredBy;
    }

    /** Null while it is not applied, as the following three. */
    public Instant getAppliedAt() {
        return appliedAt;
    }

    /** A login. */
    public String getAppliedBy() {
        return appliedBy;
    }

    /** The copy that it became; the one that was there already if it said nothing new. */
    public String getSource() {
        return source;
    }

    /** How many events it made. */
    public Integer getEvents() {
        return events;
    }

    public boolean isApplied() {
        return appliedAt != null;
    }

    /** It became the copy {@code source}. */
    void applied(String source, int events, String by, Instant at) {
        this.source = source;
        this.events = events;
        appliedBy = by;
        appliedAt = at;
    }

    @Override
    public String toString() {
        return fileName + " of " + day;
    }
}
