package org.portledger.account;

/** Thrown when something that was entered about an account, a team or a token breaks a rule; the message says which. */
public class InvalidEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field   the name of the field at fault, as the API writes it, such as {@code displayName}
     * @param message a sentence that names the field and says what it must be
     */
    InvalidEntryException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault, as the API writes it; the page shows the message beside it. */
    public String getField() {
        return field;
    }

    /**
     * Takes a text that people gave, without the blanks around it.
     *
     * @throws InvalidEntryException if nothing is left, or more than {@code maxLength} characters
     */
    static String requireText(String field, String text, int maxLength) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > maxLength) {
            throw new InvalidEntryException(
                    field, "%s must have 1 to %d characters, has %d".formatted(field, maxLength, stripped.length()));
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidEntryException(field, field + " must not contain control characters");
        }
        return stripped;
    }
}
