package org.portledger.scan.format;

import org.portledger.scan.InvalidScanFileException;

/** The host of which a listing is, where its rows name one: a listing is of one host, whose name and address people state. */
final class OneHost {

    private final String fileName;
    private String name; // null before the first row that names one

    /** @param fileName for messages */
    OneHost(String fileName) {
        this.fileName = fileName;
    }

    /**
     * A row is of that host.
     *
     * @param named null or blank where it does not tell
     * @throws InvalidScanFileException if a row before is of another; case does not matter
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
                    "the rows are of several hosts, %s and %s; give what is of each as a file of its own"
                            .formatted(Values.quoted(name), Values.quoted(named)));
        }
    }
}
