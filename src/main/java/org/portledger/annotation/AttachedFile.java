package org.portledger.annotation;

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
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.portledger.scan.ContentDigest;
import org.portledger.scan.Original;

/** A file that came with an annotation. It stays as it came. */
@Entity
@Immutable
@Table(name = "attached_file")
public class AttachedFile {

    /** Files of an annotation. */
    public static final int MOST = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "annotation_id")
    private Annotation annotation;

    private int place;

    /** Read along: no file is shown without its size and its digest. */
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "original_id")
    private Original original;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    @Column(name = "attached_at")
    private Instant attachedAt;

    protected AttachedFile() {
        // for JPA
    }

    AttachedFile(
            Annotation annotation,
            int place,
            Original original,
            String fileName,
            AttachmentType type,
            Instant attachedAt) {
        this.annotation = requireNonNull(annotation, "annotation");
        this.place = place;
        this.original = requireNonNull(original, "original");
        this.fileName = requireNonNull(fileName, "fileName");
        this.type = requireNonNull(type, "type");
        this.attachedAt = requireNonNull(attachedAt, "attachedAt");
    }

    /** Among those of its annotation, in the order in which they came: 1 to {@link #MOST}. */
    public int getPlace() {
        return place;
    }

    /** For showing only: a base name without control characters, 1 to 255 characters. */
    public String getFileName() {
        return fileName;
    }

    public AttachmentType getType() {
        return type;
    }

    public ContentDigest getDigest() {
        return new ContentDigest(original.getSha256(), original.getSize());
    }

    public Instant getAttachedAt() {
        return attachedAt;
    }

    Original getOriginal() {
        return original;
    }

    @Override
    public String toString() {
        return "file " + place + " of " + annotation;
    }
}
