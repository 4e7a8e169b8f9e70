package org.portledger.port;

/** Port numbers that lie side by side, 0 to 65535, both ends included. */
public record PortSpan(int first, int last) {

    public PortSpan {
        if (first < 0 || last > Port.MAX_NUMBER || last < first) {
            throw new IllegalArgumentException("A range of ports lies in 0 to 65535, was " + first + "-" + last);
        }
    }

    /** As scanners write it, such as {@code 6000-6063}, or {@code 80}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
