package org.portledger.scan.format;

import java.io.IOException;

/** A listing with one line for each socket. */
abstract class SocketRows extends HostListing {

    /** The socket that a line tells, as its columns; null where it tells none, or not to the end. */
    abstract ListedSocket socket(String[] columns);

    /** Whether a line, as its columns, is the heading. */
    abstract boolean isHeading(String[] columns);

    /** Whether no other format has that heading. */
    boolean hasHeadingOfItsOwn() {
        return true;
    }

    /** Takes a socket of a line. */
    void add(long line, String[] columns, ListedSocket socket, Listeners listeners) {
        listeners.add(line, socket);
    }

    /** Takes what a line that tells no socket says of the listing. */
    void readHeading(String line, Listeners listeners) {
        // most say nothing
    }

    /** Whether a line, as its columns, surely tells no port, such as one of another kind of sockets. */
    abstract boolean tellsNoPort(String[] columns);

    /** Whether a line, as its columns, is the heading of rows that tell no ports. */
    boolean isHeadingOfOthers(String[] columns) {
        return false;
    }

    /** Whether the line of a socket, as its columns, ends where such lines end. */
    boolean isWhole(String[] columns) {
        return true;
    }

    @Override
    final boolean isTypical(String[] columns) {
        return hasHeadingOfItsOwn() && isHeading(columns) || socket(columns) != null;
    }

    @Override
    final void readLines(TextLines lines, Listeners listeners) throws IOException {
        SurroundingLines others = new SurroundingLines(lines, listeners);
        String above = null; // the line before, from the heading or the first socket on
        for (String line = lines.next(); line != null; line = lines.next()) {
            String[] columns = columns(line);
            ListedSocket socket = socket(columns);
            if (socket != null) {
                others.tellUnknown();
                add(lines.number(), columns, socket, listeners);
                if (!lines.isEnded() && (!isWhole(columns) || above != null && isCutFrom(columns(above), columns))) {
                    listeners.endsTooEarly(lines.number());
                }
                above = line;
            } else if (!continues(above, line)) {
                above = readOther(line, above, lines, others, listeners);
            }
        }
        others.tellUnknown();
    }

    /** Takes a line that tells no socket; gives what is above the next one, null as long as no table has begun. */
    private String readOther(String line, String above, TextLines lines, SurroundingLines others, Listeners listeners) {
        String[] columns = columns(line);
        readHeading(line, listeners);
        if (isHeading(columns)) {
            others.heading();
            listeners.showsHeading();
            return line;
        }
        if (isHeadingOfOthers(columns)) {
            others.heading();
            return above == null ? null : line;
        }
        if (tellsNoPort(columns)) {
            others.tellUnknown();
            return above == null ? null : line;
        }
        if (others.takes(line) || above == null) {
            return above;
        }
        if (lines.isEnded()) {
            others.unknown(line);
        } else {
            listeners.cutOff(lines.number(), line);
        }
        return line;
    }

    /** Some tools say more of a socket in lines of their own, which are indented; those of other tools may be so too. */
    private static boolean continues(String above, String line) {
        return line.isBlank()
                || above != null
                        && Character.isWhitespace(line.charAt(0))
                        && !Character.isWhitespace(above.charAt(0))
                        && !tellsEnd(line);
    }

    /** Whether the last column is the beginning of the word above it; a number is another number more likely. */
    private static boolean isCutFrom(String[] above, String[] columns) {
        int last = columns.length - 1;
        return last < above.length
                && above[last].startsWith(columns[last])
                && above[last].length() > columns[last].length()
                && !isCount(columns[last]);
    }
}
