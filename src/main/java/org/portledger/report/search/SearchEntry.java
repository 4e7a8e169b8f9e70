package org.portledger.report.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.PortStatus;

/**
 * A name on a port, on all the transports where it stood for the same days, ready to be compared with what is looked for.
 *
 * @param assignment  on one of the transports
 * @param transports  ascending; empty where the registry states none, which means any
 * @param names       in all spellings, in lower case
 * @param parts       of the names: {@code belarc} and {@code http} of {@code belarc-http}
 * @param description as {@link #words} writes it; empty if there is none
 * @param organisation that holds it, written in the same way; empty for a person or nobody
 */
record SearchEntry(
        Assignment assignment,
        List<TransportProtocol> transports,
        List<String> names,
        Set<String> parts,
        String description,
        String organisation) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param alike assignments that differ in nothing but the transport */
    static SearchEntry of(List<Assignment> alike) {
        Assignment any = alike.get(0);
        List<String> names = Stream.concat(Stream.of(any.getService().value()), any.getOtherSpellings().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return new SearchEntry(
                any,
                alike.stream().flatMap(a -> a.getTransport().stream()).sorted().toList(),
                names,
                names.stream().flatMap(name -> split(words(name))).collect(Collectors.toUnmodifiableSet()),
                words(any.getDescription()),
                any.getOrganisation().map(holder -> words(holder.name())).orElse(""));
    }

    /** Words as they are compared: in lower case, a blank before each; empty for null and for what holds no word. */
    static String words(String text) {
        String words = text == null
                ? ""
                : NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words;
    }

    /** The words that a text of {@link #words} holds. */
    static Stream<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty());
    }

    /** Null for a name without a port. */
    Integer number() {
        return assignment.getNumber().orElse(null);
    }

    /** Whether it stands on {@code transport}, or on any. */
    boolean isOn(TransportProtocol transport) {
        return transports.isEmpty() || transports.contains(transport);
    }

    /** Whether the name stands, may stand or stood on a day; empty if it had not come yet. */
    Optional<PortStatus> status(LocalDate day) {
        return switch (assignment.getValidity().on(day)) {
            case ASSIGNED -> Optional.of(PortStatus.ASSIGNED);
            case POSSIBLE -> Optional.of(PortStatus.POSSIBLE);
            case NOT_ASSIGNED ->
                assignment.getValidity().isOverBy(day) ? Optional.of(PortStatus.DEREGISTERED) : Optional.empty();
        };
    }
}
