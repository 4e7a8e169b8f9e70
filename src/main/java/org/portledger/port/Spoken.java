package org.portledger.port;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How sentences for people say what is a constant here: of {@code TO_FIX} they say 'to fix'. */
public final class Spoken {

    private Spoken() {}

    /** Such as {@code to fix}, for where it stands by itself. */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The same of a constant's name. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In quotation marks, for where it would run into its sentence. */
    public static String quoted(Enum<?> constant) {
        return quoted(of(constant));
    }

    /** Any words, in quotation marks. */
    public static String quoted(String words) {
        return "'" + words + "'";
    }

    /** Such as {@code 'in triage', 'expected' or 'to fix'}; at least one. */
    public static String either(Collection<? extends Enum<?>> constants) {
        List<String> words =
                constants.stream().map(constant -> quoted(constant)).toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
