package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portledger.scan.ScanFormat;

/**
 * Reads what PowerShell prints of connections as a table, in whatever order its columns are:
 *
 * <pre>{@code
 * LocalAddress  LocalPort  RemoteAddress  RemotePort  State   AppliedSetting  OwningProcess
 * ------------  ---------  -------------  ----------  -----   --------------  -------------
 * 0.0.0.0       135        0.0.0.0        0           Listen                  1024
 * }</pre>
 */
@ApplicationScoped
public class PowerShellTable extends HostListing {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.()-]+");
    private static final Pattern RULE = Pattern.compile("[-\\s]*-[-\\s]*");

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    boolean isTypical(String[] columns) {
        List<String> names = Arrays.asList(columns);
        return names.contains(NetConnection.ADDRESS)
                && names.contains(NetConnection.PORT)
                && names.stream().allMatch(name -> NAME.matcher(name).matches());
    }

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        NetConnections connections = new NetConnections(lines.fileName(), listeners);
        String heading = "";
        PowerShellColumns columns = null; // outside of a table
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (isTypical(columns(line))) {
                heading = line;
                columns = new PowerShellColumns(heading, heading);
            } else if (NetConnections.isCommand(line)) {
                connections.readAbove(line);
                columns = null;
            } else if (columns != null && RULE.matcher(line).matches()) {
                columns = new PowerShellColumns(heading, line);
            } else if (columns != null && !line.isBlank()) {
                NetConnection row = new NetConnection(columns.row(line));
                if (!lines.isEnded() && !isWhole(row) && !isPrompt(line)) {
                    listeners.cutOff(lines.number(), line);
                } else if (fits(row)) {
                    connections.add(lines.number(), row);
                } else if (!isPrompt(line)) {
                    listeners.leaveOut(lines.number(), line, "it does not fit into the columns of the table");
                }
            }
        }
    }

    private static boolean fits(NetConnection row) {
        return Stream.of(NetConnection.ADDRESS, NetConnection.PORT)
                .map(name -> row.properties().getOrDefault(name, ""))
                .allMatch(cell -> !cell.isEmpty() && columns(cell).length == 1);
    }

    private static boolean isWhole(NetConnection row) {
        return fits(row) && row.isStateKnown() && row.isTcp() == row.hasState();
    }
}
