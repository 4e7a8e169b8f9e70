package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code netstat -an} of macOS and the BSDs, where a dot stands before the port:
 *
 * <pre>{@code
 * tcp4  0  0  127.0.0.1.631  *.*  LISTEN
 * }</pre>
 */
@ApplicationScoped
public class BsdNetstat extends SocketRows {

    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "tcp", TransportProtocol.TCP,
            "tcp4", TransportProtocol.TCP,
            "tcp6", TransportProtocol.TCP,
            "tcp46", TransportProtocol.TCP,
            "udp", TransportProtocol.UDP,
            "udp4", TransportProtocol.UDP,
            "udp6", TransportProtocol.UDP,
            "udp46", TransportProtocol.UDP);

    private static final int FOREIGN = 4;

    /** What {@code -v} adds on newer systems. */
    private static final Pattern PROCESS = Pattern.compile("[^:]{1,100}:[0-9]{1,10}");

    @Override
    public ScanFormat format() {
        return ScanFormat.NETSTAT_BSD;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns.length > FOREIGN
                && TRANSPORTS.containsKey(columns[0])
                && isCount(columns[1])
                && isCount(columns[2])
                && columns[3].indexOf('.') >= 0
                && columns[FOREIGN].equals("*.*");
    }

    @Override
    void read(long line, String[] columns, Listeners listeners) {
        if (isTypical(columns)) {
            listeners.add(line, TRANSPORTS.get(columns[0]), columns[3], '.', process(columns));
        }
    }

    private static String process(String[] columns) {
        for (int i = FOREIGN + 1; i < columns.length; i++) {
            if (PROCESS.matcher(columns[i]).matches()) {
                return columns[i].substring(0, columns[i].indexOf(':'));
            }
        }
        return null;
    }
}
