package org.portledger.report;

import java.util.List;

/**
 * A name that a port bore for a span of days.
 *
 * @param name            as the registry spells it, such as {@code belarc-http}
 * @param otherSpellings  how copies have also written it; mostly none
 * @param description     the registry's own; null if it has none
 * @param transportStated false where the registry states no transport, which means any
 * @param begun           when it began
 * @param ended           when it ended: the first day without it; null while it stands
 * @param sources         numbers of the copies in {@link PortHistory#sources()} that show it
 */
public record NamedSpan(
        String name,
        List<String> otherSpellings,
        String description,
        boolean transportStated,
        DayWindow begun,
        DayWindow ended,
        List<Integer> sources) {}
