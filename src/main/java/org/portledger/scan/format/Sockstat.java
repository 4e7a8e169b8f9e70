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
            "udp46", TransportProtocol.UDP,
            "sctp4", TransportProtocol.SCTP,
            "sctp6", TransportProtocol.SCTP,
            "sctp46", TransportProtocol.SCTP);

    private static final int USER = 0;
    private static final int COMMAND = 1;
    private static final int PID = 2;
    private static final int TRANSPORT = 4;
    private static final int LOCAL = 5;
    private static final int FOREIGN = 6;

    @Override
    public ScanFormat format() {
        return ScanFormat.SOCKSTAT;
    }

    @Override
    ListedSocket socket(String[] columns) {
        if (columns.length <= FOREIGN
                || !TRANSPORTS.containsKey(columns[TRANSPORT])
                || !isCount(columns[PID]) && !columns[PID].equals("?")) {
            return null; // the latter is a socket of the system itself
        }
        SocketEnd local = SocketEnd.of(columns[LOCAL], ':');
        SocketEnd foreign = SocketEnd.of(columns[FOREIGN], ':');
        if (local == null || foreign == null) {
            return null;
        }
        TransportProtocol transport = TRANSPORTS.get(columns[TRANSPORT]);
        return foreign.port().equals("*")
                ? ListedSocket.listener(transport, local, columns[COMMAND], columns[USER])
                : ListedSocket.connection(transport, local, foreign);
    }
}
