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
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/** Something that happened to a name in the registry, with how well its day is known and the copy that shows it. */
@Entity
@Table(name = "registration_event")
public class RegistrationEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    private Assignment assignment;

    @Column(name = "port")
    private Integer number;

    @Enumerated(EnumType.STRING)
    private TransportProtocol transport;

    @Column(name = "service_name")
    private ServiceName service;

    @Column(name = "previous_name")
    private ServiceName previousName;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Enumerated(EnumType.STRING)
    private DatePrecision precision;

    private LocalDate earliest;

    private LocalDate latest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    private String note;

    protected RegistrationEvent() {
        // for JPA
    }

    /**
     * @param service null for a removal of a name that no copy shows
     * @param day     stated by the registry
     */
    public RegistrationEvent(EventKind kind, Port port, ServiceName service, LocalDate day, Source source) {
        this.kind = kind;
        this.number = port.number();
        this.transport = port.transport();
        this.service = service;
        this.precision = DatePrecision.EXACT;
        this.earliest = day;
        this.latest = day;
        this.source = source;
    }

    public Long getId() {
        return id;
    }

    /** Empty for a removal of a name that no copy shows. */
    public Optional<Assignment> getAssignment() {
        return Optional.ofNullable(assignment);
    }

    /** Empty for a name without a port. */
    public Optional<Integer> getNumber() {
        return Optional.ofNullable(number);
    }

    /** Empty where the registry states none. */
    public Optional<TransportProtocol> getTransport() {
        return Optional.ofNullable(transport);
    }

    /** The name after the event; empty where the registry tells of a removal and no longer knows of what. */
    public Optional<ServiceName> getService() {
        return Optional.ofNullable(service);
    }

    /** The name before the event, where it was another. */
    public Optional<ServiceName> getPreviousName() {
        return Optional.ofNullable(previousName);
    }

    public EventKind getKind() {
        return kind;
    }

    public DatePrecision getPrecision() {
        return precision;
    }

    /** First day of what is known; for {@code BETWEEN} the day of the older copy, so after it. Empty if unbounded. */
    public Optional<LocalDate> getEarliest() {
        return Optional.ofNullable(earliest);
    }

    /** Last day of what is known, included. */
    public LocalDate getLatest() {
        return latest;
    }

    public Source getSource() {
        return source;
    }

    /** What the copies say, for checking by hand; it can name people, so it is never shown as it is. */
    public String getNote() {
        return note;
    }

    /** Whether it happened to {@code port}; an event without a transport happened to all of them. */
    public boolean concerns(Port port) {
        return number != null && number == port.number() && (transport == null || transport == port.transport());
    }

    /**
     * Whether copies of the registry show that a day or month that it states cannot be.
     * Mostly it kept the date of the port's earlier name, or told of a removal that it had not carried out.
     */
    public boolean isContradicted() {
        if (assignment == null || precision != DatePrecision.EXACT && precision != DatePrecision.MONTH) {
            return false;
        }
        Validity known = assignment.getValidity();
        return kind.isBeginning() && known.beginEarliest() != null && latest.isBefore(known.beginEarliest())
                || kind == EventKind.REMOVED && (known.isOpen() || latest.isBefore(known.endEarliest()));
    }

    @Override
    public String toString() {
        return kind + " " + service + " " + earliest + ".." + latest;
    }
}
