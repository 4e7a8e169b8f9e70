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
        Map<String, String> properties = new HashMap<>();
        int above = 0; // how many properties the connection above has
        String last = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            int colon = line.indexOf(" :");
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!properties.isEmpty() && (line.isBlank() || properties.containsKey(name))) {
                new NetConnection(properties).tell(lines.number(), listeners);
                above = properties.size();
                properties = new HashMap<>();
            }
            if (!name.isEmpty()) {
                properties.put(name, line.substring(colon + 2).strip());
            }
            last = line;
        }
        if (!lines.isEnded() && !isPrompt(last) && !properties.isEmpty() && properties.size() < above) {
            listeners.cutOff(lines.number(), last);
        } else {
            new NetConnection(properties).tell(lines.number(), listeners);
        }
    }
}
