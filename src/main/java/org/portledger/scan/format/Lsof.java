package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code lsof -nP -i}, with or without its heading:
 *
 * <pre>{@code
 * python3 15023 root 3u IPv4 82515 0t0 TCP 127.0.0.1:2693 (LISTEN)
 * }</pre>
 */
@ApplicationScoped
public class Lsof extends SocketRows {

    @Override
    public ScanFormat format() {
        return ScanFormat.LSOF;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns[0].equals("COMMAND") && columns[columns.length - 1].equals("NAME") || node(columns) > 0;
    }

    @Override
    void read(long line, String[] columns, Listeners listeners) {
        int node = node(columns);
        if (node < 0) {
            return;
        }
        TransportProtocol transport = TransportProtocol.valueOf(columns[node]);
        String socket = columns[node + 1];
        boolean listens = transport == TransportProtocol.UDP
                ? !socket.contains("->")
                : columns.length > node + 2 && columns[node + 2].equals("(LISTEN)");
        if (listens) {
            listeners.add(line, transport, socket, ':', columns[0].replace("\\x20", " "));
        }
    }

    /** Where the transport stands, behind the type and before the socket; -1 where this is no line of a socket. */
    private static int node(String[] columns) {
        boolean typed = false;
        for (int i = 3; i + 1 < columns.length; i++) {
            typed |= columns[i].equals("IPv4") || columns[i].equals("IPv6");
            if (typed && (columns[i].equals("TCP") || columns[i].equals("UDP"))) {
                return i;
            }
        }
        return -1;
    }
}
