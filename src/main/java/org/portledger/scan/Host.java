package org.portledger.scan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.hibernate.annotations.Formula;

/**
 * An address that the scans of an audit met. {@link ScanIntake} writes it when a scan meets it first; it never changes.
 * The zone of a link-local address makes another host: {@code fe80::1%eth0} is not {@code fe80::1%eth1}.
 */
@Entity
public class Host {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "audit_id")
    private long auditId;

    /** The column is an inet, which sorts and searches as addresses do; its text form is the canonical one. */
    @Formula("host(address)")
    private String address;

    private String zone;

    protected Host() {
        // for JPA
    }

    public Long getId() {
        return id;
    }

    public long getAuditId() {
        return auditId;
    }

    /** IPv4 or IPv6 in canonical form (RFC 5952), without the zone. */
    public String getAddress() {
        return address;
    }

    /** Such as {@code eth0}; empty where there is none, as for every IPv4 address. */
    public String getZone() {
        return zone;
    }

    /** Two hosts are the same if one audit met them at one address in one zone. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Host that
                && auditId == that.getAuditId()
                && address.equals(that.getAddress())
                && zone.equals(that.getZone());
    }

    @Override
    public int hashCode() {
        return Objects.hash(auditId, address, zone);
    }

    /** The address as people write it, such as {@code fe80::1%eth0}. */
    @Override
    public String toString() {
        return zone.isEmpty() ? address : address + "%" + zone;
    }
}
