package org.portledger.account;

import java.util.Arrays;

/** Thrown when something that somebody entered breaks a rule; the message says which. */
public class InvalidEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * @param field the name of the field at fault, as the API writes it, such as {@code displayName}
     * @param rule  the rest of a sentence that begins with the field's name: what is wrong with it
     */
    public InvalidEntryException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    /** The field at fault, as the API writes it. */
    public String getField() {
        return field;
    }

    /** What is wrong with the field, for pages, which have other names for their fields: "must have 1 to 80 characters". */
    public String getRule() {
        return rule;
    }

    /**
     * Takes a text that people gave, without the blanks around it.
     *
     * @throws InvalidEntryException if nothing is left, or more than {@code maxLength} characters
     */
    public static String requireText(String field, String text, int maxLength) {
        String stripped = requireLines(field, text, maxLength);
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidEntryException(field, "must not contain control characters");
        }
        return stripped;
    }

    /**
     * Like {@link #requireText}, for texts that may have several lines; lines end with a line feed.
     *
     * @throws InvalidEntryException if nothing is left, or more than {@code maxLength} characters
     */
    public static String requireLines(String field, String text, int maxLength) {
        String stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (stripped.isEmpty() || stripped.length() > maxLength) {
            throw new InvalidEntryException(
                    field, "must have 1 to %d characters, has %d".formatted(maxLength, stripped.length()));
        }
        if (stripped.codePoints().anyMatch(InvalidEntryException::isUnfit)) {
            throw new InvalidEntryException(field, "must not contain control characters");
        }
        return stripped;
    }

    /**
     * Takes a word that must be one of an enum's, in whatever case.
     *
     * @throws InvalidEntryException if it is none, saying which there are
     */
    public static <E extends Enum<E>> E requireConstant(String field, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new InvalidEntryException(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** No database takes half a surrogate pair. */
    private static boolean isUnfit(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || Character.getType(c) == Character.SURROGATE;
    }
}
