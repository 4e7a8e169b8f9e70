package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code netstat} of Linux, with or without {@code -e} and {@code -p}:
 *
 * <pre>{@code
 * tcp  0  0 127.0.0.1:2693  0.0.0.0:*  LISTEN  15023/python3
 * }</pre>
 */
@ApplicationScoped
public class LinuxNetstat extends SocketRows {

    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "tcp", TransportProtocol.TCP,
            "tcp6", TransportProtocol.TCP,
            "udp", TransportProtocol.UDP,
            "udp6", TransportProtocol.UDP,
            "sctp", TransportProtocol.SCTP);

    private static final int FOREIGN = 4;
    private static final Pattern PROCESS = Pattern.compile("[0-9]{1,10}/.*");

    @Override
    public ScanFormat format() {
        return ScanFormat.NETSTAT_LINUX;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns.length > FOREIGN
                && TRANSPORTS.containsKey(columns[0])
                && isCount(columns[1])
                && isCount(columns[2])
                && columns[3].indexOf(':') >= 0
                && columns[FOREIGN].indexOf(':') >= 0;
    }

    /** A listener has no other end, whatever the word for its state. */
    @Override
    void read(long line, String[] columns, Listeners listeners) {
        if (isTypical(columns) && columns[FOREIGN].endsWith(":*")) {
            listeners.add(line, TRANSPORTS.get(columns[0]), columns[3], ':', process(columns));
        }
    }

    private static String process(String[] columns) {
        for (int i = FOREIGN + 1; i < columns.length; i++) {
            if (PROCESS.matcher(columns[i]).matches()) {
                return columns[i].substring(columns[i].indexOf('/') + 1);
            }
        }
        return null;
    }
}
