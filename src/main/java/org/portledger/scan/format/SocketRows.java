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

    /** Takes what a line that tells no socket says of the listing. */
    void readHeading(String line, Listeners listeners) {
        // most say nothing
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
        String above = null; // the line of the heading or the last socket, until the table ends
        for (String line = lines.next(); line != null; line = lines.next()) {
            String[] columns = columns(line);
            ListedSocket socket = socket(columns);
            if (socket != null) {
                listeners.add(lines.number(), socket);
                if (!lines.isEnded() && (!isWhole(columns) || above != null && isCutFrom(columns(above), columns))) {
                    listeners.endsTooEarly(lines.number());
                }
                above = line;
            } else if (!continues(above, line)) {
                if (above != null && !lines.isEnded() && !isPrompt(line)) {
                    listeners.cutOff(lines.number(), line);
                }
                readHeading(line, listeners);
                above = null;
                if (isHeading(columns)) {
                    listeners.showsHeading();
                    above = line;
                }
            }
        }
    }

    /** Some tools say more of a socket in lines of their own, which are indented. */
    private static boolean continues(String above, String line) {
        return line.isBlank()
                || above != null && Character.isWhitespace(line.charAt(0)) && !Character.isWhitespace(above.charAt(0));
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
