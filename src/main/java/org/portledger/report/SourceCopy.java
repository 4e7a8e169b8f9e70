package org.portledger.report;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;

/**
 * A dated copy of the registry that answers rest on.
 *
 * @param id     such as {@code iana-xml-2026-08-17}
 * @param date   the copy's own, to the precision that it states: {@code 2004-03-17} or {@code 1992-07}
 * @param title  for people, such as "RFC 1700, October 1994"
 * @param role   whether what the copy lacks was not there ({@code FULL}), or may have been left out
 * @param origin who keeps the copy and where, as {@code owner/name: path}
 * @param sha256 of the copy, as 64 hexadecimal digits
 * @param rows   that it has
 */
public record SourceCopy(
        String id, String date, String title, Source.Role role, String origin, String sha256, Integer rows) {

    /** All of them, newest first. */
    public static List<SourceCopy> all(RegistryIndex index, Phrases phrases) {
        return index.sources().stream()
                .sorted(comparing(Source::getLatest)
                        .thenComparing(Source::getId)
                        .reversed())
                .map(source -> of(source, phrases))
                .toList();
    }

    /** The one with this id; empty if there is none. */
    public static Optional<SourceCopy> find(RegistryIndex index, String id, Phrases phrases) {
        return index.sources().stream()
                .filter(source -> source.getId().equals(id))
                .findFirst()
                .map(source -> of(source, phrases));
    }

    private static SourceCopy of(Source source, Phrases phrases) {
        return new SourceCopy(
                source.getId(),
                source.date(),
                Footnotes.title(source, phrases),
                source.getRole(),
                source.getRepository() + ": " + source.getPath(),
                source.getSha256(),
                source.getRows());
    }
}
