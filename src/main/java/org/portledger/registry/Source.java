package org.portledger.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.YearMonth;

/** A dated copy of the registry that facts come from, such as {@code iana-xml-2026-08-17} or {@code rfc1700}. */
@Entity
public class Source {

    /** What the absence of a name in a copy proves. */
    public enum Role {
        /** The whole registry of its day: what it lacks was not there. */
        FULL,
        /** An edited copy: what it shows was there, what it lacks may have been left out. */
        PRESENCE
    }

    @Id
    private String id;

    @Column(name = "earliest")
    private LocalDate earliest;

    @Column(name = "latest")
    private LocalDate latest;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String format;

    private String sha256;

    private String repository;

    private String path;

    private Integer rows;

    protected Source() {
        // for JPA
    }

    /**
     * @param earliest first day that the copy can be of
     * @param latest   last day that it can be of; the same unless the copy names a month only
     */
    public Source(String id, LocalDate earliest, LocalDate latest, Role role) {
        this.id = id;
        this.earliest = earliest;
        this.latest = latest;
        this.role = role;
    }

    public String getId() {
        return id;
    }

    public LocalDate getEarliest() {
        return earliest;
    }

    public LocalDate getLatest() {
        return latest;
    }

    public Role getRole() {
        return role;
    }

    /** In words, such as "official XML". */
    public String getFormat() {
        return format;
    }

    /** Of the copy, as 64 hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    /** Who keeps the copy, such as {@code gitpan/Net-IANA-PortNumbers}. */
    public String getRepository() {
        return repository;
    }

    /** Where it stands there. */
    public String getPath() {
        return path;
    }

    /** Rows that it has. */
    public Integer getRows() {
        return rows;
    }

    /** The copy's own date, to the precision that it states: {@code 2004-03-17}, or {@code 1992-07}. */
    public String date() {
        return earliest.equals(latest)
                ? latest.toString()
                : YearMonth.from(latest).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
