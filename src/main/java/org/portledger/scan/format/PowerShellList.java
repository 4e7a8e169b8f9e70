package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.portledger.scan.ScanFormat;

/**
 * Reads what PowerShell prints of connections as a list ({@code Format-List}):
 *
 * <pre>{@code
 * LocalAddress  : 0.0.0.0
 * LocalPort     : 135
 * State         : Listen
 * }</pre>
 */
@ApplicationScoped
public class PowerShellList extends HostListing {

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns.length > 1 && columns[0].equals(NetConnection.PORT) && columns[1].equals(":");
    }

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        NetConnections connections = new NetConnections(lines.fileName(), listeners);
        Map<String, String> properties = new HashMap<>();
        int above = 0; // how many properties the connection above has
        String last = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            String name = name(line);
            boolean command = name.isEmpty() && NetConnections.isCommand(line);
            if (!properties.isEmpty() && (line.isBlank() || command || properties.containsKey(name))) {
                connections.add(lines.number(), new NetConnection(properties));
                above = properties.size();
                properties = new HashMap<>();
            }
            if (command) {
                connections.readAbove(line);
            } else if (!name.isEmpty()) {
                properties.put(name, line.substring(line.indexOf(" :") + 2).strip());
            }
            last = line;
        }
        if (!lines.isEnded() && !isPrompt(last) && !properties.isEmpty() && properties.size() < above) {
            listeners.cutOff(lines.number(), last);
        } else {
            connections.add(lines.number(), new NetConnection(properties));
        }
    }

    /** The name of the property that the line tells; empty if it tells none. */
    private static String name(String line) {
        int colon = line.indexOf(" :");
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        return columns(name).length == 1 ? name : "";
    }
}
