package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omnifaces.cdi.Param;
import org.portledger.port.Port;
import org.portledger.port.Shortened;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.PortStatus;
import org.portledger.report.PortMap;

/** Backs {@code map.xhtml}: {@code /map}, {@code /map?year=2003&transport=udp}, {@code /map?on=2003-12-01}. */
@Named
@RequestScoped
public class MapPage {

    /** Of the oldest copy. */
    private static final int FIRST_YEAR = 1992;

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    @Inject
    private CurrentRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    @Param
    private String on;

    @Inject
    @Param
    private String year;

    @Inject
    @Param
    private String transport;

    private LocalDate day;
    private TransportProtocol chosen;
    private PortMap map;

    /** Draws, or refuses a day or transport that is none. */
    public void load() {
        Optional<LocalDate> asked = day();
        Optional<TransportProtocol> named = TransportProtocol.parse(transport);
        if (asked.isEmpty()) {
            Refusal.send(400, texts.say("day.refused", Shortened.of(isGiven(on) ? on : year)));
        } else if (isGiven(transport) && named.isEmpty()) {
            Refusal.send(400, texts.say("transport.refused", Shortened.of(transport)));
        } else {
            day = asked.get();
            chosen = named.orElse(null);
            map = PortMap.of(registry.index(), chosen, day);
        }
    }

    /** A day counts before a year, of which the last day is meant; neither means the newest copy's. */
    private Optional<LocalDate> day() {
        LocalDate newest = registry.index().registryDay();
        if (isGiven(on) || !isGiven(year)) {
            return Day.read(on, newest);
        }
        return YEAR.matcher(year).matches()
                ? Optional.of(earlier(Year.parse(year).atMonth(12).atEndOfMonth(), newest))
                : Optional.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isGiven(String parameter) {
        return parameter != null && !parameter.isEmpty();
    }

    public LocalDate getDay() {
        return day;
    }

    /** How many ports the picture shows. */
    public int getSize() {
        return Port.MAX_NUMBER + 1;
    }

    /** Null for tcp and udp together. */
    public TransportProtocol getChosen() {
        return chosen;
    }

    public List<TransportProtocol> getTransports() {
        return List.of(TransportProtocol.values());
    }

    public int getFirstYear() {
        return FIRST_YEAR;
    }

    public int getLastYear() {
        return registry.index().registryDay().getYear();
    }

    /** Each status with how many ports have it that day. */
    public List<Count> getCounts() {
        return Arrays.stream(PortStatus.values())
                .map(status -> new Count(status, map.counts().get(status)))
                .toList();
    }

    public record Count(PortStatus status, int ports) {}

    /** What the picture's address asks for. */
    public String getQuery() {
        return "on=" + day + (chosen == null ? "" : "&transport=" + chosen);
    }
}
