package org.portledger.scan.format;

import java.io.IOException;

/** A listing with one line for each socket. */
abstract class SocketRows extends HostListing {

    /** Takes the columns of a line; what is no listener is passed over. */
    abstract void read(long line, String[] columns, Listeners listeners);

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            read(lines.number(), columns(line), listeners);
        }
    }
}
