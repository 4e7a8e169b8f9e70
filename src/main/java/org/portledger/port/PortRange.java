package org.portledger.port;

/** The three ranges that RFC 6335, section 6, divides the port numbers into. */
public enum PortRange {
    /** Also called well-known: on many systems only a privileged process may listen here. */
    SYSTEM(0, 1023),
    /** Also called registered: any process may listen, and IANA keeps the names. */
    USER(1024, 49151),
    /** Also called private or ephemeral: never assigned, free for local and short-lived use. */
    DYNAMIC(49152, 65535);

    private final int first;
    private final int last;

    PortRange(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** @throws IllegalArgumentException if {@code number} is not 0 to 65535 */
    public static PortRange of(int number) {
        for (PortRange range : values()) {
            if (number >= range.first && number <= range.last) {
                return range;
            }
        }
        throw new IllegalArgumentException("Port number must be 0 to 65535, was " + number);
    }

    /** The lowest number of the range. */
    public int getFirst() {
        return first;
    }

    /** The highest number of the range, included. */
    public int getLast() {
        return last;
    }

    /** Whether IANA assigns numbers of this range to services. */
    public boolean isAssignable() {
        return this != DYNAMIC;
    }
}
