package org.portledger.scan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;

/** A file as it came, kept so that what was made of it can be proven. Its bytes are in {@link Originals}. */
@Entity
public class Original {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sha256;

    private long size;

    @Column(name = "is_packed")
    private boolean packed;

    protected Original() {
        // for JPA
    }

    Original(ReceivedFile file) {
        sha256 = file.sha256();
        size = file.size();
        packed = file.isPacked();
    }

    public Long getId() {
        return id;
    }

    /** 64 lower-case hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    /** Bytes, 1 or more. */
    public long getSize() {
        return size;
    }

    /** Whether it is kept packed by gzip, and not as it came. */
    boolean isPacked() {
        return packed;
    }

    /** Two originals are the same if they were kept as one. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Original that && id != null && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256);
    }
}
