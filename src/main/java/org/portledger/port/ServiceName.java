package org.portledger.port;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a service as the registry spells it, such as {@code https} or {@code whois++}.
 * Case makes no difference between two names (RFC 6335, section 5.1), but the spelling is kept.
 *
 * <p>The registry is older than the syntax of RFC 6335, and scanners have names of their own: names with other
 * characters or of greater length occur, so only what could be no name at all is refused here.
 */
public record ServiceName(String value) {

    /** Twice the longest name that any copy of the registry holds. */
    public static final int MAX_LENGTH = 72;

    private static final Pattern RFC_6335 = Pattern.compile("(?=.{1,15}$)(?=.*[A-Za-z])[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    /** @throws IllegalArgumentException if {@code value} is blank, too long, or holds a control character */
    public ServiceName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A service name must not be blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Service name '%s…' has %d characters, at most %d are read"
                    .formatted(value.substring(0, MAX_LENGTH), value.length(), MAX_LENGTH));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A service name must not hold control characters");
        }
    }

    /** Whether IANA would register such a name today (RFC 6335, section 5.1). */
    public boolean isWellFormed() {
        return RFC_6335.matcher(value).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceName that && value.equalsIgnoreCase(that.value);
    }

    @Override
    public int hashCode() {
        return value.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
