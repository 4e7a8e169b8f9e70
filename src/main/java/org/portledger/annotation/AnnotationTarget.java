package org.portledger.annotation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.portledger.port.Port;

/**
 * What a remark is about. Only the part of its kind is there, all others are null; make one with {@link #finding},
 * {@link #host}, {@link #scan} or {@link #port}.
 */
@Embeddable
public record AnnotationTarget(
        @Column(name = "target_kind") @Enumerated(EnumType.STRING)
        Kind kind,

        @Column(name = "finding_id") Long findingId,
        @Column(name = "host_id") Long hostId,
        @Column(name = "scan_id") Long scanId,
        Port port) {

    /** The kinds of things that can be remarked upon. */
    public enum Kind {
        FINDING,
        HOST,
        SCAN,
        PORT
    }

    public static AnnotationTarget finding(long id) {
        return new AnnotationTarget(Kind.FINDING, id, null, null, null);
    }

    public static AnnotationTarget host(long id) {
        return new AnnotationTarget(Kind.HOST, null, id, null, null);
    }

    public static AnnotationTarget scan(long id) {
        return new AnnotationTarget(Kind.SCAN, null, null, id, null);
    }

    /**
     * A finding, a host or a scan.
     *
     * @throws IllegalArgumentException if {@code kind} is {@link Kind#PORT}, which has no id
     */
    public static AnnotationTarget of(Kind kind, long id) {
        return switch (kind) {
            case FINDING -> finding(id);
            case HOST -> host(id);
            case SCAN -> scan(id);
            case PORT -> throw new IllegalArgumentException("A port has no id");
        };
    }

    /** A port as such, on whatever host. */
    public static AnnotationTarget port(Port port) {
        return new AnnotationTarget(Kind.PORT, null, null, null, requireNonNull(port, "port"));
    }

    /** Such as "finding 9" or "port 2693/tcp". */
    @Override
    public String toString() {
        return switch (kind) {
            case FINDING -> "finding " + findingId;
            case HOST -> "host " + hostId;
            case SCAN -> "scan " + scanId;
            case PORT -> "port " + port;
        };
    }
}
