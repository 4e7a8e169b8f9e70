package org.portledger.scan.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The columns of a table that PowerShell printed, as the line of hyphens below the heading has them. A cell may be empty, or
 * of several words, so that only its place tells the column: numbers are aligned to the right of the hyphens, all else to
 * their left, and a cell may be wider than its hyphens at the other side.
 */
final class PowerShellColumns {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Where {@code Get-NetUDPEndpoint} has its second and last column, unless it was asked for others. */
    private static final int SECOND_OF_UDP = 41;

    private final List<String> names = new ArrayList<>();
    private final List<MatchResult> marks;

    /** @param marks the line of hyphens, or the heading once more where there is none */
    PowerShellColumns(String heading, String marks) {
        this.marks = WORD.matcher(marks).results().toList();
        String[] words = HostListing.columns(heading);
        boolean alike = words.length == this.marks.size();
        for (int i = 0; i < this.marks.size(); i++) {
            MatchResult mark = this.marks.get(i);
            names.add(alike ? words[i] : part(heading, mark.start(), mark.end()));
        }
    }

    /** The cells of the line by the names of their columns; none if it is no row of this table. */
    Map<String, String> row(String line) {
        List<String> cells = cells(line);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        if (isOfUdp(line)) {
            row.put(NetConnection.CLASS, NetConnection.UDP_ENDPOINT);
        }
        return row;
    }

    /** What was copied with other blanks has its columns elsewhere, and is read if it has a word for each. */
    private List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= marks.size(); i++) {
            int end = i < marks.size()
                    ? boundary(line, marks.get(i - 1).end(), marks.get(i).start())
                    : line.length();
            if (end < 0) {
                String[] words = HostListing.columns(line);
                return words.length == marks.size() ? List.of(words) : List.of();
            }
            cells.add(part(line, start, end));
            start = end;
        }
        return cells;
    }

    /** The last blank between two columns; -1 if there is none. */
    private static int boundary(String line, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (i >= line.length() || Character.isWhitespace(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Ports stand to the left there, unlike in a table of the columns that somebody asked for. */
    private boolean isOfUdp(String line) {
        return names.equals(List.of(NetConnection.ADDRESS, NetConnection.PORT))
                && marks.get(1).start() == SECOND_OF_UDP
                && line.length() > SECOND_OF_UDP
                && Character.isDigit(line.charAt(SECOND_OF_UDP));
    }

    private static String part(String line, int start, int end) {
        int last = Math.min(end, line.length());
        return start < last ? line.substring(start, last).strip() : "";
    }
}
