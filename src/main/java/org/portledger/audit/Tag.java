package org.portledger.audit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portledger.account.InvalidEntryException;

/**
 * A word that people put on findings to find them together, such as {@code lab} or {@code q3-2026}.
 *
 * @param text 1 to 40 letters and digits of any script, {@code . _ -} inside; made lower case
 */
public record Tag(String text) implements Comparable<Tag> {

    /** As many as a finding can have; V055 knows it too. */
    public static final int MOST = 20;

    private static final Pattern SYNTAX = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    /** @throws InvalidEntryException if {@code text} cannot be one */
    public Tag {
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!SYNTAX.matcher(text).matches()) {
            throw new InvalidEntryException(
                    "tags", "must each have 1 to 40 letters, digits or . _ -, beginning with a letter or digit");
        }
    }

    /** Those that stand in a text with blanks or commas between, in order, each once; an empty list for null. */
    public static List<Tag> listed(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : inOrder(List.of(text.strip().split("[\\s,]+")));
    }

    /** In order, each once. */
    public static List<Tag> inOrder(Collection<String> texts) {
        return texts.stream().map(Tag::new).distinct().sorted().toList();
    }

    @Override
    public int compareTo(Tag other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
