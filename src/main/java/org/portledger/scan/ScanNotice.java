package org.portledger.scan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that an import had to repair, to leave out or to doubt. Kept with the scan, for people to read. */
@Entity
@Table(name = "scan_notice")
public class ScanNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "scan_id")
    private long scanId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private Long line;

    private String text;

    protected ScanNotice() {
        // for JPA
    }

    /** @param line null where no line can be named */
    ScanNotice(long scanId, NoticeKind kind, Long line, String text) {
        this.scanId = scanId;
        this.kind = kind;
        this.line = line;
        this.text = text;
    }

    public Long getId() {
        return id;
    }

    public long getScanId() {
        return scanId;
    }

    public NoticeKind getKind() {
        return kind;
    }

    /** Of the file, the first is 1; null where no line can be named. */
    public Long getLine() {
        return line;
    }

    /** A sentence; it may quote the file, so it is text and never markup. */
    public String getText() {
        return text;
    }

    @Override
    public String toString() {
        return kind + (line == null ? "" : " in line " + line) + ": " + text;
    }
}
