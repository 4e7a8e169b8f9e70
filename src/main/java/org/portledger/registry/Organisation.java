package org.portledger.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An organisation that IANA names as the holder of an assignment. Most holders are people, and the registry writes both
 * alike; so only what is surely no person is told, see {@code decisions/0015-holders-that-are-organisations.md}.
 *
 * @param name such as {@code IESG} or {@code Flexera Software}, never empty
 */
public record Organisation(String name) {

    /** How the registry writes a holder: {@code [Flexera_Software]}, with a number where a name is there twice. */
    private static final Pattern HOLDER = Pattern.compile("\\[([^\\[\\]]+)]");

    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9&-]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Words that are in the names of organisations and in nobody's own. */
    private static final Set<String> MARKS = Set.of(
            "inc",
            "inc.",
            "incorporated",
            "corp",
            "corp.",
            "corporation",
            "ltd",
            "ltd.",
            "limited",
            "llc",
            "gmbh",
            "ag",
            "b.v.",
            "bv",
            "e.v.",
            "s.a.",
            "co.",
            "plc",
            "company",
            "software",
            "systems",
            "technologies",
            "technology",
            "electronics",
            "networks",
            "communications",
            "solutions",
            "forum",
            "foundation",
            "alliance",
            "association",
            "consortium",
            "organisation",
            "organization",
            "group",
            "institute",
            "university",
            "laboratories",
            "labs",
            "committee",
            "project",
            "council");

    /** The first organisation among the holders; empty if there is none, or none that surely is one. */
    static Optional<Organisation> among(String holders) {
        return holders == null
                ? Optional.empty()
                : HOLDER.matcher(holders)
                        .results()
                        .map(Organisation::words)
                        .filter(Organisation::isNoPerson)
                        .map(words -> new Organisation(String.join(" ", words)))
                        .findFirst();
    }

    private static String[] words(MatchResult holder) {
        return Arrays.stream(holder.group(1).split("_"))
                .filter(word -> !word.isEmpty() && !NUMBER.matcher(word).matches())
                .toArray(String[]::new);
    }

    private static boolean isNoPerson(String[] words) {
        return words.length == 1 && ACRONYM.matcher(words[0]).matches()
                || Arrays.stream(words).anyMatch(word -> MARKS.contains(word.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return name;
    }
}
