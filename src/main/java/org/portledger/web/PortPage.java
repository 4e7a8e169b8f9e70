package org.portledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.portledger.port.Port;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.NamedSpan;
import org.portledger.report.Neighbour;
import org.portledger.report.Phrases;
import org.portledger.report.PortHistory;
import org.portledger.report.TransportStanding;

/** Backs {@code ports.xhtml}: {@code /ports/2693}, {@code /ports/2693?on=2003-12-01}. */
@Named
@RequestScoped
public class PortPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Inject
    private CurrentRegistry registry;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(pathIndex = 1)
    private String tooMuch;

    @Inject
    @Param
    private String on;

    private PortHistory port;
    private List<Neighbour> neighbours;

    /** Answers, or refuses an address that means no port. */
    public void load() {
        if (number == null || tooMuch != null) {
            Refusal.send(404, "A port's page has an address such as /ports/2693.");
            return;
        }
        try {
            RegistryIndex index = registry.index();
            LocalDate day = on == null || on.isEmpty() ? index.registryDay() : Day.parse(on);
            port = PortHistory.of(index, Port.parseNumber(number), day);
            neighbours = Neighbour.around(index, port.number(), day);
        } catch (IllegalArgumentException e) {
            Refusal.send(400, e.getMessage() + ".");
        }
    }

    public PortHistory getPort() {
        return port;
    }

    public TimeLine getTimeLine() {
        return TimeLine.of(port);
    }

    public List<Neighbour> getNeighbours() {
        return neighbours;
    }

    /** A chip for each thing the port is, with all the transports it is that on. */
    public List<Chip> getChips() {
        return port.transports().stream()
                .collect(groupingBy(s -> new Chip(s.status(), inShort(s)), LinkedHashMap::new, transports()))
                .entrySet()
                .stream()
                .map(chip -> new Chip(
                        chip.getKey().kind(),
                        chip.getValue() + " · " + chip.getKey().text()))
                .toList();
    }

    /** The names that stand or may stand, each once. */
    public List<NamedSpan> getNames() {
        return port.transports().stream()
                .flatMap(t -> Stream.concat(t.assigned().stream(), t.possible().stream()))
                .distinct()
                .toList();
    }

    /** What IANA reports of use by others, in its words; mostly empty. */
    public List<String> getUnauthorizedUses() {
        return port.transports().stream()
                .map(TransportStanding::unauthorizedUse)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether the day asked for is not the registry's own. */
    public boolean isPast() {
        return port.on().isBefore(port.registryDate());
    }

    /** The day asked for, in words. */
    public String getDay() {
        return DAY.format(port.on());
    }

    /** What the ports of this one's range are called. */
    public String getRange() {
        return Phrases.in(Locale.ENGLISH).say("range.name." + port.range());
    }

    public boolean isNameLost() {
        return is(PortStatus.DEREGISTERED);
    }

    public boolean isReserved() {
        return is(PortStatus.RESERVED);
    }

    public boolean isInDoubt() {
        return is(PortStatus.POSSIBLE);
    }

    private boolean is(PortStatus status) {
        return port.transports().stream().anyMatch(t -> t.status() == status);
    }

    /** @param kind gives the hue */
    public record Chip(PortStatus kind, String text) {}

    private static Collector<TransportStanding, ?, String> transports() {
        return mapping(s -> s.transport().toString(), joining(", "));
    }

    private static String inShort(TransportStanding standing) {
        return switch (standing.status()) {
            case ASSIGNED -> names(standing.assigned());
            case POSSIBLE -> "possibly " + names(standing.possible());
            case DEREGISTERED -> "formerly " + standing.former().get(0).name();
            default -> standing.status().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String names(List<NamedSpan> spans) {
        return spans.stream().map(NamedSpan::name).distinct().collect(joining(", "));
    }
}
