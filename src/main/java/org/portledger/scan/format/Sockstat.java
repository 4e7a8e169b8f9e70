package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code sockstat} of FreeBSD:
 *
 * <pre>{@code
 * root  sshd  812  3  tcp4  *:22  *:*
 * }</pre>
 */
@ApplicationScoped
public class Sockstat extends SocketRows {

    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "tcp4", TransportProtocol.TCP,
            "tcp6", TransportProtocol.TCP,
            "tcp46", TransportProtocol.TCP,
            "udp4", TransportProtocol.UDP,
            "udp6", TransportProtocol.UDP,
            "udp46", TransportProtocol.UDP);

    private static final int TRANSPORT = 4;
    private static final int LOCAL = 5;
    private static final int FOREIGN = 6;

    @Override
    public ScanFormat format() {
        return ScanFormat.SOCKSTAT;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns.length > FOREIGN && TRANSPORTS.containsKey(columns[TRANSPORT]) && isCount(columns[2]);
    }

    @Override
    void read(long line, String[] columns, Listeners listeners) {
        if (isTypical(columns) && columns[FOREIGN].equals("*:*")) {
            listeners.add(line, TRANSPORTS.get(columns[TRANSPORT]), columns[LOCAL], ':', columns[1]);
        }
    }
}
