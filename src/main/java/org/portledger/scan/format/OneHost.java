package org.portledger.scan.format;

import org.portledger.scan.InvalidScanFileException;

/** The host of which a listing is, where it names one: a listing is of one host, whose name and address people state. */
final class OneHost {

    private final String fileName;
    private String name; // null before it is named

    /** @param fileName for messages */
    OneHost(String fileName) {
        this.fileName = fileName;
    }

    /**
     * A row, or what follows, is of that host.
     *
     * @param named null or blank where it does not tell
     * @throws InvalidScanFileException if another was named before; case does not matter
     */
    void check(long line, String named) {
        if (named == null || named.isBlank()) {
            return;
        }
        if (name == null) {
            name = named;
        } else if (!name.equalsIgnoreCase(named)) {
            throw new InvalidScanFileException(
                    fileName,
                    line,
                    "the listing is of several hosts, %s and %s; give what is of each as a file of its own"
                            .formatted(Values.quoted(name), Values.quoted(named)));
        }
    }
}
