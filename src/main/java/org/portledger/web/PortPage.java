package org.portledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.portledger.port.Port;
import org.portledger.port.PortRange;
import org.portledger.port.Shortened;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.NamedSpan;
import org.portledger.report.Neighbour;
import org.portledger.report.PortHistory;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.TransportStanding;

/** Backs {@code ports.xhtml}: {@code /ports/2693}, {@code /ports/2693?on=2003-12-01}. */
@Named
@RequestScoped
public class PortPage {

    @Inject
    private CurrentRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    private ReaderLanguage reader;

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

    /** Answers, or refuses an address that means no port or no day. */
    public void load() {
        if (number == null || tooMuch != null) {
            Refusal.send(404, texts.say("port.no-address", "/ports/2693"));
            return;
        }
        RegistryIndex index = registry.index();
        OptionalInt asked = numberAsked();
        Optional<LocalDate> day = Day.read(on, index.registryDay());
        if (asked.isEmpty()) {
            Refusal.send(400, texts.say("port.refused", Shortened.of(number)));
        } else if (day.isEmpty()) {
            Refusal.send(400, texts.say("day.refused", Shortened.of(on)));
        } else {
            port = PortHistory.of(index, asked.getAsInt(), day.get(), reader.phrases());
            neighbours = Neighbour.around(index, port.number(), day.get());
        }
    }

    private OptionalInt numberAsked() {
        try {
            return OptionalInt.of(Port.parseNumber(number));
        } catch (IllegalArgumentException noPort) {
            return OptionalInt.empty();
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

    /** The names that stand or may stand, each once with the transports that it stands on. */
    public List<Name> getNames() {
        Map<NamedSpan, List<TransportProtocol>> names = new LinkedHashMap<>();
        for (TransportStanding standing : port.transports()) {
            Stream.concat(standing.assigned().stream(), standing.possible().stream())
                    .forEach(span ->
                            names.computeIfAbsent(span, s -> new ArrayList<>()).add(standing.transport()));
        }
        return names.entrySet().stream()
                .map(name -> new Name(name.getKey(), name.getValue()))
                .toList();
    }

    /** @param transports all those that the name stands on, in order */
    public record Name(NamedSpan span, List<TransportProtocol> transports) {}

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
        return texts.day(port.on());
    }

    /** What the ports of this one's range are called, and from where to where it goes. */
    public String getRange() {
        PortRange range = port.range();
        return texts.say(
                "port.crumb.range", texts.fact("range.name." + range), text(range.getFirst()), text(range.getLast()));
    }

    /** For the window: the number, and what it is in short. */
    public String getTitle() {
        return texts.say("port.title", text(port.number()), getChips().get(0).text());
    }

    /** A text of this page about the port's number. */
    public String say(String key) {
        return texts.say(key, text(port.number()));
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

    private String inShort(TransportStanding standing) {
        List<NamedSpan> spans = switch (standing.status()) {
            case ASSIGNED -> standing.assigned();
            case POSSIBLE -> standing.possible();
            case DEREGISTERED -> standing.former().subList(0, 1);
            default -> List.of();
        };
        String names = spans.stream().map(NamedSpan::name).distinct().collect(joining(", "));
        return texts.fact("short." + standing.status(), names);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
