package org.portledger.scan;

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

    protected Original() {
        // for JPA
    }

    Original(String sha256, long size) {
        this.sha256 = sha256;
        this.size = size;
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
