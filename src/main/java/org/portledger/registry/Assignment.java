package org.portledger.registry;

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
import java.util.List;
import java.util.Optional;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/**
 * A name that IANA gave to a port on a transport for a span of days.
 * Several names can hold one port at once. What the registry leaves open stays open here: a name may stand without
 * a port (found through DNS instead), and without a transport, which then means any.
 *
 * <p>People's names, which the registry holds as assignee and contact, stay in the database: no answer shows them.
 */
@Entity
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "port")
    private Integer number;

    @Enumerated(EnumType.STRING)
    private TransportProtocol transport;

    @Column(name = "service_name")
    private ServiceName service;

    @Column(name = "other_spellings")
    private List<String> otherSpellings;

    private String description;

    /** As the registry writes it. */
    @Column(name = "assignee")
    private String holders;

    private Validity validity;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "not_seen_source")
    private Source notSeenIn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "first_source")
    private Source firstSeenIn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "last_source")
    private Source lastSeenIn;

    protected Assignment() {
        // for JPA
    }

    /**
     * @param number    null for a name without a port
     * @param transport null where the registry states none
     */
    public Assignment(Integer number, TransportProtocol transport, ServiceName service, Validity validity) {
        this.number = number;
        this.transport = transport;
        this.service = service;
        this.validity = validity;
        this.otherSpellings = List.of();
    }

    public Long getId() {
        return id;
    }

    /** Empty for a name without a port. */
    public Optional<Integer> getNumber() {
        return Optional.ofNullable(number);
    }

    /** Empty where the registry states none, which means any. */
    public Optional<TransportProtocol> getTransport() {
        return Optional.ofNullable(transport);
    }

    public ServiceName getService() {
        return service;
    }

    /** How copies have also written the same name, such as {@code csc_proxy} for {@code csc-proxy}; mostly none. */
    public List<String> getOtherSpellings() {
        return otherSpellings;
    }

    /** Null if the registry has none. */
    public String getDescription() {
        return description;
    }

    /** Who holds it, where that is surely an organisation; empty for people, who are never told. */
    public Optional<Organisation> getOrganisation() {
        return Organisation.among(holders);
    }

    public Validity getValidity() {
        return validity;
    }

    /** The last full copy without it before it first appears; empty if no copy is older. */
    public Optional<Source> getNotSeenIn() {
        return Optional.ofNullable(notSeenIn);
    }

    public Source getFirstSeenIn() {
        return firstSeenIn;
    }

    public Source getLastSeenIn() {
        return lastSeenIn;
    }

    /** Whether it names {@code port}: the number is its own, and so is the transport unless the registry states none. */
    public boolean concerns(Port port) {
        return number != null && number == port.number() && (transport == null || transport == port.transport());
    }

    /** Whether {@code name} is this service's name in any of its spellings; case makes no difference. */
    public boolean isCalled(ServiceName name) {
        return service.equals(name) || otherSpellings.stream().anyMatch(name.value()::equalsIgnoreCase);
    }

    @Override
    public String toString() {
        return service + " on " + (number == null ? "no port" : number) + (transport == null ? "" : "/" + transport);
    }
}
