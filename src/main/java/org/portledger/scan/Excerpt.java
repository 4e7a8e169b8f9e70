package org.portledger.scan;

/** The beginning of a text that may be of any length. */
public final class Excerpt {

    private Excerpt() {}

    /** The first {@code max} characters, or one less where the last would be half of a pair; the whole text if shorter. */
    public static String of(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** Like {@link #of}, with an ellipsis where something is missing. */
    public static String marked(String text, int max) {
        return text.length() <= max ? text : of(text, max) + "…";
    }
}
