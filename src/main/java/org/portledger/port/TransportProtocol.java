package org.portledger.port;

import java.util.Locale;
import java.util.Optional;

/** The transport protocols that IANA assigns port numbers for (RFC 6335, section 6). */
public enum TransportProtocol {
    TCP,
    UDP,
    SCTP,
    DCCP;

    /**
     * Reads the form that the registry, scanners and our addresses write, such as {@code tcp}; case does not matter.
     *
     * @throws IllegalArgumentException if {@code text} names no such transport, saying which there are
     */
    public static TransportProtocol fromString(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Transport must be one of tcp, udp, sctp, dccp, was '" + text + "'"));
    }

    /** Like {@link #fromString}, for input that may well be something else; empty also for null. */
    public static Optional<TransportProtocol> parse(String text) {
        for (TransportProtocol transport : values()) {
            if (transport.name().equalsIgnoreCase(text)) {
                return Optional.of(transport);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
