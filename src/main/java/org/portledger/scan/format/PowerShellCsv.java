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

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    boolean isTypical(String[] columns) {
        return isHeading(cells(String.join(" ", columns)));
    }

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        List<String> heading = List.of();
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<String> cells = cells(line);
            if (isHeading(cells)) {
                heading = cells;
            } else if (line.isBlank() || heading.isEmpty() || isPrompt(line)) {
                continue;
            } else if (!lines.isEnded() && (cells.size() < heading.size() || isQuoteOpen(line))) {
                listeners.cutOff(lines.number(), line);
            } else {
                new NetConnection(row(heading, cells)).tell(lines.number(), listeners);
            }
        }
    }

    private static boolean isQuoteOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static boolean isHeading(List<String> cells) {
        return cells.contains(NetConnection.ADDRESS) && cells.contains(NetConnection.PORT);
    }

    private static Map<String, String> row(List<String> heading, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < heading.size() && i < cells.size(); i++) {
            row.put(heading.get(i), cells.get(i));
        }
        return row;
    }

    /** Cells stand between commas or, as some countries have it, semicolons; no value of a connection has either. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("[,;]", -1)) {
            String text = cell.strip();
            boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            cells.add(quoted ? text.substring(1, text.length() - 1) : text);
        }
        return cells;
    }
}
