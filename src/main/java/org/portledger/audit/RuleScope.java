package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/**
 * Which findings a rule is about: those that match every part. A part that is empty leaves nothing out, but not all of
 * them are empty.
 *
 * @param networks  where the host is, in one of them
 * @param ports     which port it is
 * @param transport null for any
 * @param services  what listens as the scanner writes it, such as {@code http} or {@code ssl/http}, in lower case; a
 *                  service that was only looked up by the port's number matches none
 * @param processes the program that listens, as its host told, in lower case
 */
public record RuleScope(
        List<Network> networks,
        PortSet ports,
        TransportProtocol transport,
        List<String> services,
        List<String> processes) {

    static final int MOST_VALUES = 100;

    private static final int MAX_NAME_LENGTH = 255;
    private static final int MOST_FREE_BITS = 128;

    /** @throws InvalidEntryException if all parts are empty, or one has too many values, naming it */
    public RuleScope {
        networks = distinct("networks", networks);
        services = distinct("services", services);
        processes = distinct("processes", processes);
        if (networks.isEmpty() && ports.isEmpty() && transport == null && services.isEmpty() && processes.isEmpty()) {
            throw new InvalidEntryException(
                    "scope", "must name at least one of networks, ports, transport, services and processes");
        }
    }

    /**
     * Reads what people wrote; null, blank values and empty lists leave nothing out.
     *
     * @param networks  such as {@code 10.0.0.0/8}
     * @param ports     such as {@code 2693,8000-8100}
     * @param transport such as {@code tcp}
     * @throws InvalidEntryException if a part is not as it must be, naming it
     */
    public static RuleScope of(
            Collection<String> networks,
            String ports,
            String transport,
            Collection<String> services,
            Collection<String> processes) {
        return new RuleScope(
                given(networks).map(Network::parse).toList(),
                ports(ports),
                transport(transport),
                given(services).map(name -> name("services", name)).toList(),
                given(processes).map(name -> name("processes", name)).toList());
    }

    private static Stream<String> given(Collection<String> values) {
        return Stream.ofNullable(values).flatMap(Collection::stream).filter(value -> value != null && !value.isBlank());
    }

    private static PortSet ports(String text) {
        try {
            return text == null ? PortSet.EMPTY : PortSet.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(
                    "ports", "must be numbers and ranges from 0 to 65535, such as 2693,8000-8100");
        }
    }

    private static TransportProtocol transport(String text) {
        return text == null || text.isBlank()
                ? null
                : TransportProtocol.parse(text.strip())
                        .orElseThrow(() -> new InvalidEntryException(
                                "transport", "must be one of tcp, udp, sctp, dccp, was '%s'".formatted(text)));
    }

    private static String name(String part, String text) {
        return InvalidEntryException.requireText(part, text, MAX_NAME_LENGTH).toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> distinct(String part, List<T> values) {
        List<T> distinct = values.stream().distinct().toList();
        if (distinct.size() > MOST_VALUES) {
            throw new InvalidEntryException(part, "must be at most %d, are %d".formatted(MOST_VALUES, distinct.size()));
        }
        return distinct;
    }

    /**
     * How narrow the scope is: of two that match a finding, the one with the greater number says more about it. What comes
     * first decides: that it names processes; that it names services; how small its widest network is; how few ports it
     * has; that it names a transport. See decision 23.
     *
     * @return 0 to 2^28 - 1
     */
    public long specificity() {
        long narrowness = processes.isEmpty() ? 0 : 1;
        narrowness = narrowness << 1 | (services.isEmpty() ? 0 : 1);
        narrowness = narrowness << 8 | smallness();
        narrowness = narrowness << 17 | (ports.isEmpty() ? 0 : PortSet.ALL.size() - ports.size() + 1);
        return narrowness << 1 | (transport == null ? 0 : 1);
    }

    /** 0 without a network, 1 for all of IPv6, 129 for single addresses. */
    private long smallness() {
        return networks.stream().mapToInt(Network::freeBits).max().stream()
                .mapToLong(free -> MOST_FREE_BITS - free + 1)
                .findFirst()
                .orElse(0);
    }

    /** Such as "10.0.0.0/8, ports 2693,8000-8100, tcp, service http, process java". */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(networks.stream().map(Network::toString).collect(joining(", ")));
        parts.add(ports.isEmpty() ? "" : (ports.size() == 1 ? "port " : "ports ") + ports);
        parts.add(Objects.toString(transport, ""));
        parts.add(services.isEmpty() ? "" : "service " + String.join(" or ", services));
        parts.add(processes.isEmpty() ? "" : "process " + String.join(" or ", processes));
        return parts.stream().filter(part -> !part.isEmpty()).collect(joining(", "));
    }
}
