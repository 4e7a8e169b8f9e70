package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code lsof -nP -i}, with or without its heading:
 *
 * <pre>{@code
 * python3 15023 root 3u IPv4 82515 0t0 TCP 127.0.0.1:2693 (LISTEN)
 * }</pre>
 *
 * It looks at the files that processes have open, of those users whose it may see. The kernel's own sockets, such as those of
 * NFS, WireGuard or an iSCSI target, are none of them, so that a port which it does not tell may be open all the same.
 */
@ApplicationScoped
public class Lsof extends SocketRows {

    private static final String CONNECTED = "->";
    private static final String LISTENS = "(LISTEN";

    /** Behind the command and its number: perhaps a thread, the user, the descriptor and a type. */
    private static final Pattern OTHER_FILE = Pattern.compile(
            "\\S+ [0-9]{1,10} (?:\\S+ ){1,4}(?:cwd|rtd|txt|mem|ltx|pd|err|DEL|NOFD|[0-9]{1,7}[-rwu]?[A-Za-z]?) (?!IPv)[A-Za-z]\\w{2,} .*");

    /** On macOS and the BSDs the kernel keeps the zone of a link-local address in its second group, which is 0 in RFC 4291. */
    private static final Pattern EMBEDDED_ZONE = Pattern.compile("^\\[fe80:([0-9a-f]{1,4})::([0-9a-f:]{0,24})]");

    @Override
    public ScanFormat format() {
        return ScanFormat.LSOF;
    }

    @Override
    Set<Omission> omissions() {
        return Set.of(Omission.KERNEL_SOCKETS);
    }

    @Override
    boolean isHeading(String[] columns) {
        return columns[0].equals("COMMAND") && columns[columns.length - 1].equals("NAME");
    }

    @Override
    ListedSocket socket(String[] columns) {
        int type = type(columns);
        int node = node(columns, type);
        if (node < 0) {
            return null;
        }
        TransportProtocol transport = TransportProtocol.valueOf(columns[node]);
        String[] ends = columns[node + 1].split(CONNECTED, 2);
        SocketEnd local = SocketEnd.of(EMBEDDED_ZONE.matcher(ends[0]).replaceFirst(Lsof::zoneBehind), ':');
        String state = columns.length > node + 2 ? columns[node + 2] : "";
        if (local == null || transport == TransportProtocol.TCP && !hasState(columns, node)) {
            return null;
        }
        if (ends.length == 2) {
            SocketEnd peer = SocketEnd.of(ends[1], ':');
            return peer == null ? null : ListedSocket.connection(null, local, peer);
        }
        boolean listens = transport == TransportProtocol.UDP || state.startsWith(LISTENS);
        return listens
                ? ListedSocket.listener(transport, local, columns[0].replace("\\x20", " "), columns[type - 2])
                : ListedSocket.connection(null, local, local);
    }

    /** An open file that is no socket, or one of another protocol. */
    @Override
    boolean tellsNoPort(String[] columns) {
        int type = type(columns);
        if (type > 0) {
            int node = node(columns, type);
            return node < 0 ? columns.length > type + 3 : columns[node + 1].equals("no"); // no PCB
        }
        return OTHER_FILE.matcher(String.join(" ", columns)).matches();
    }

    private static String zoneBehind(MatchResult address) {
        return "[fe80::%s%%%d]".formatted(address.group(2), Integer.parseInt(address.group(1), 16));
    }

    /** Where it says IPv4 or IPv6, behind the command, its number, the user and the descriptor; -1 where this is no socket. */
    private static int type(String[] columns) {
        for (int i = 4; i < columns.length; i++) {
            if (columns[i].equals("IPv4") || columns[i].equals("IPv6")) {
                return i;
            }
        }
        return -1;
    }

    /** Where the transport stands, behind the type and before the socket; -1 where this is no line of a socket. */
    private static int node(String[] columns, int type) {
        for (int i = type; type > 0 && i + 1 < columns.length; i++) {
            if (columns[i].equals("TCP") || columns[i].equals("UDP")) {
                return i;
            }
        }
        return -1;
    }

    /** {@code -T} adds lengths of queues to the state. */
    private static boolean hasState(String[] columns, int node) {
        return columns.length > node + 2
                && columns[node + 2].startsWith("(")
                && columns[columns.length - 1].endsWith(")");
    }
}
