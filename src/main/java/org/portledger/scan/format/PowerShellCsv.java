package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portledger.scan.ScanFormat;

/** Reads what PowerShell writes of connections as CSV ({@code ConvertTo-Csv}), in whatever order its columns are. */
@ApplicationScoped
public class PowerShellCsv extends HostListing {

    /** Above the heading stands the type of the objects. */
    private static final String COMMENT = "#TYPE ";

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    boolean isTypical(String[] columns) {
        String line = String.join(" ", columns);
        return isHeading(line, cells(line, separator(line)));
    }

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        NetConnections connections = new NetConnections(lines.fileName(), listeners);
        List<String> heading = List.of();
        char separator = ',';
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<String> cells = cells(line, separator(line));
            if (isHeading(line, cells)) {
                heading = cells;
                separator = separator(line);
            } else if (NetConnections.isCommand(line)) {
                connections.readAbove(line);
            } else if (!line.isBlank() && !heading.isEmpty() && !isPrompt(line) && !line.startsWith(COMMENT)) {
                cells = cells(line, separator);
                if (!lines.isEnded() && (cells.size() < heading.size() || isQuoteOpen(line))) {
                    listeners.cutOff(lines.number(), line);
                } else {
                    connections.add(lines.number(), new NetConnection(row(heading, cells)));
                }
            }
        }
    }

    private static boolean isQuoteOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static boolean isHeading(String line, List<String> cells) {
        return cells.contains(NetConnection.ADDRESS)
                && cells.contains(NetConnection.PORT)
                && !NetConnections.isCommand(line);
    }

    /** What a line lacks is empty, so that the row is told as one that cannot be used. */
    private static Map<String, String> row(List<String> heading, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            row.put(heading.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    /** A comma or, as some countries have it, a semicolon: whichever stands first, because no name of a column has either. */
    private static char separator(String heading) {
        int comma = heading.indexOf(',');
        int semicolon = heading.indexOf(';');
        return semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
    }

    /** What stands in quotation marks is no separator; one of them is written as two. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == separator && !quoted) {
                cells.add(cell(line.substring(start, i).strip()));
                start = i + 1;
            }
        }
        cells.add(cell(line.substring(start).strip()));
        return cells;
    }

    private static String cell(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
