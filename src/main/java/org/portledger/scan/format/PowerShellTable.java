package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.portledger.scan.ScanFormat;

/**
 * Reads what PowerShell prints of connections as a table:
 *
 * <pre>{@code
 * LocalAddress  LocalPort  RemoteAddress  RemotePort  State   AppliedSetting  OwningProcess
 * ------------  ---------  -------------  ----------  -----   --------------  -------------
 * 0.0.0.0       135        0.0.0.0        0           Listen                  1024
 * }</pre>
 */
@ApplicationScoped
public class PowerShellTable extends HostListing {

    /** The first column that may be empty; nothing behind it is needed. */
    private static final String MAY_BE_EMPTY = "AppliedSetting";

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns.length > 1 && columns[0].equals(NetConnection.ADDRESS) && columns[1].equals(NetConnection.PORT);
    }

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        String[] heading = {};
        for (String line = lines.next(); line != null; line = lines.next()) {
            String[] columns = columns(line);
            if (isTypical(columns)) {
                heading = columns;
            } else if (heading.length == 0 || isRule(columns) || isPrompt(line)) {
                continue;
            } else if (!lines.isEnded() && columns.length < leastOf(heading)) {
                listeners.cutOff(lines.number(), line);
            } else if (columns.length > 1) {
                new NetConnection(row(heading, columns)).tell(lines.number(), listeners);
            }
        }
    }

    /** How many columns a row has at the least. */
    private static int leastOf(String[] heading) {
        return heading.length - (Arrays.asList(heading).contains(MAY_BE_EMPTY) ? 1 : 0);
    }

    private static boolean isRule(String[] columns) {
        return columns[0].isEmpty() || columns[0].startsWith("---");
    }

    private static Map<String, String> row(String[] heading, String[] columns) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < heading.length && !heading[i].equals(MAY_BE_EMPTY); i++) {
            row.put(heading[i], i < columns.length ? columns[i] : "");
        }
        return row;
    }
}
