package org.portledger.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/**
 * A row of IANA's file as it stands in the newest copy.
 * Names have their {@link Assignment}; the rows are kept for what they say besides: which ports are reserved, and
 * where use by others is known.
 */
@Entity
@Table(name = "registry_entry")
public class RegistryEntry {

    /** One port or several in a row, as a remark writes them: "4490", "33436-33534". */
    private static final Pattern PORTS = Pattern.compile("\\b([0-9]{1,5})(?:-([0-9]{1,5}))?\\b");

    @Id
    private Long id;

    @Column(name = "service_name")
    private ServiceName service;

    @Column(name = "first_port")
    private Integer first;

    @Column(name = "last_port")
    private Integer last;

    @Enumerated(EnumType.STRING)
    private TransportProtocol transport;

    private String description;

    @Column(name = "unauthorized_use")
    private String unauthorizedUse;

    protected RegistryEntry() {
        // for JPA
    }

    /** A row about the ports from {@code first} to {@code last}, on all transports if {@code transport} is null. */
    public RegistryEntry(int first, int last, TransportProtocol transport, String description, String unauthorizedUse) {
        this.first = first;
        this.last = last;
        this.transport = transport;
        this.description = description;
        this.unauthorizedUse = unauthorizedUse;
    }

    /** Empty for a row that only says what its ports are, such as "Unassigned". */
    public Optional<ServiceName> getService() {
        return Optional.ofNullable(service);
    }

    /** The lowest port of the row; empty for a name without a port. */
    public Optional<Integer> getFirst() {
        return Optional.ofNullable(first);
    }

    /** The highest port of the row, included. */
    public Optional<Integer> getLast() {
        return Optional.ofNullable(last);
    }

    /** The row's own words, such as "Reserved"; null if it has none. */
    public String getDescription() {
        return description;
    }

    /** What IANA reports of use by others, in its words; empty for most rows. */
    public Optional<String> getUnauthorizedUse() {
        return Optional.ofNullable(unauthorizedUse);
    }

    /**
     * What IANA reports of use of this port by others, in its words; empty for most.
     * A row about a range tells which of its ports it means: "Unauthorized Use Known on port 796", of 788 to 799.
     */
    public Optional<String> unauthorizedUseOf(Port port) {
        return getUnauthorizedUse()
                .filter(words -> concerns(port) && (first.equals(last) || names(words, port.number())));
    }

    /** Whether the row is about {@code port}; one without a transport is about all of them. */
    public boolean concerns(Port port) {
        return first != null
                && first <= port.number()
                && port.number() <= last
                && (transport == null || transport == port.transport());
    }

    /**
     * Whether IANA keeps the ports of this row from being assigned: it says "Reserved", or sets them aside for
     * private use ("any private mail system"). Rows with a name reserve nothing.
     */
    public boolean isReserved() {
        if (service != null || description == null) {
            return false;
        }
        String words = description.toLowerCase(Locale.ROOT);
        return words.startsWith("reserved") || words.startsWith("any private ");
    }

    private static boolean names(String words, int number) {
        return PORTS.matcher(words).results().anyMatch(ports -> {
            int from = Integer.parseInt(ports.group(1));
            int to = ports.group(2) == null ? from : Integer.parseInt(ports.group(2));
            return from <= number && number <= to;
        });
    }
}
