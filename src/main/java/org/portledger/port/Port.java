package org.portledger.port;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;

/**
 * A port number on one transport, written {@code 2693/tcp}.
 * The same number on another transport is another port.
 *
 * @param number    0 to 65535
 * @param transport never null
 */
@Embeddable
public record Port(
        @Column(name = "port") int number,

        @Column(name = "transport") @Enumerated(EnumType.STRING)
        TransportProtocol transport)
        implements Comparable<Port> {

    public static final int MAX_NUMBER = 65535;

    private static final Comparator<Port> ORDER =
            Comparator.comparingInt(Port::number).thenComparing(Port::transport);

    /** @throws IllegalArgumentException if {@code number} is not 0 to 65535 */
    public Port {
        requireNonNull(transport, "transport");
        PortRange.of(number);
    }

    /**
     * Reads a port number as people and tools write it: one to five ASCII digits and nothing else.
     * {@link Integer#parseInt} would also take a sign and the digits of any script, which no port number has.
     *
     * @throws IllegalArgumentException if {@code text} is no number from 0 to 65535, saying what it is instead
     */
    public static int parseNumber(String text) {
        int number = 0;
        if (text == null || text.isEmpty() || text.length() > 5) {
            throw notANumber(text);
        }
        for (char c : text.toCharArray()) {
            if (c < '0' || c > '9') {
                throw notANumber(text);
            }
            number = number * 10 + (c - '0');
        }
        PortRange.of(number);
        return number;
    }

    public PortRange range() {
        return PortRange.of(number);
    }

    /** By number, then by transport. */
    @Override
    public int compareTo(Port other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number + "/" + transport;
    }

    private static IllegalArgumentException notANumber(String text) {
        return new IllegalArgumentException(
                "Port number must be a whole number from 0 to 65535, was '%s'".formatted(Shortened.of(text)));
    }
}
