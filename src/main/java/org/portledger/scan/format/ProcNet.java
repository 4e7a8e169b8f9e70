package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code /proc/net/tcp}, {@code tcp6}, {@code udp} and {@code udp6} of Linux, one or several of them behind each other:
 *
 * <pre>{@code
 *   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
 *    0: 0100007F:0A85 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65534        0 82515 1 00000000d5c5 100 0 0 10 0
 * }</pre>
 *
 * Addresses are hexadecimal, each four bytes of them in the order of the processor: the last first, as on all but a few.
 */
@ApplicationScoped
public class ProcNet extends SocketRows {

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int USER = 7;
    private static final int POINTER = 11;

    /** Bytes whose order is that of the processor. */
    private static final int WORD = 4;

    private static final Pattern ZEROS = Pattern.compile("(^|:)(0(:|$)){2,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}:");
    private static final Pattern NUMBER_OF_STATE = Pattern.compile("[0-9A-F]{2}");
    private static final Pattern END = Pattern.compile("(?<address>[0-9A-F]{8}|[0-9A-F]{32}):(?<port>[0-9A-F]{4})");

    /** States have the numbers of TCP; an unconnected socket of UDP is in that of a closed one, which TCP does not list. */
    private static final Map<String, TransportProtocol> LISTENING =
            Map.of("0A", TransportProtocol.TCP, "07", TransportProtocol.UDP);

    @Override
    public ScanFormat format() {
        return ScanFormat.PROC_NET;
    }

    /** There are files of their own for IPv6, and sockets that take both stand there only. */
    @Override
    Set<Omission> omissions() {
        return Set.of(Omission.OTHER_IP_VERSION);
    }

    @Override
    boolean isHeading(String[] columns) {
        return columns.length > STATE && columns[0].equals("sl") && columns[LOCAL].equals("local_address");
    }

    @Override
    void readHeading(String line, Listeners listeners) {
        String[] columns = columns(line);
        if (isHeading(columns)) {
            boolean udp = columns[columns.length - 1].equals("drops");
            IpVersion ip = columns[REMOTE].equals("remote_address") ? IpVersion.IPV6 : IpVersion.IPV4;
            listeners.shows(udp ? TransportProtocol.UDP : TransportProtocol.TCP, ip);
            listeners.showsListeners();
        }
    }

    @Override
    ListedSocket socket(String[] columns) {
        if (columns.length <= STATE
                || !NUMBER.matcher(columns[0]).matches()
                || !NUMBER_OF_STATE.matcher(columns[STATE]).matches()) {
            return null;
        }
        SocketEnd local = end(columns[LOCAL]);
        SocketEnd remote = end(columns[REMOTE]);
        if (local == null || remote == null) {
            return null;
        }
        TransportProtocol listening = LISTENING.get(columns[STATE]);
        return listening == null
                ? ListedSocket.connection(null, local, remote)
                : ListedSocket.listener(listening, local, null, columns.length > USER + 1 ? columns[USER] : null);
    }

    /** What stands behind the inode is cut off by some, but then from all rows. */
    @Override
    boolean isWhole(String[] columns) {
        return columns.length > POINTER;
    }

    @Override
    boolean tellsNoPort(String[] columns) {
        return false; // such files are others
    }

    private static SocketEnd end(String text) {
        Matcher end = END.matcher(text);
        return end.matches()
                ? new SocketEnd(
                        address(end.group("address")), Integer.toString(Integer.parseInt(end.group("port"), 16)))
                : null;
    }

    private static String address(String hex) {
        byte[] written = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[written.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = written[i - i % WORD + WORD - 1 - i % WORD];
        }
        String address = literal(bytes);
        boolean mapped = bytes.length > WORD && address.indexOf(':') < 0;
        return mapped ? "::ffff:" + address : ZEROS.matcher(address).replaceFirst("::");
    }

    private static String literal(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 bytes or 16", e);
        }
    }
}
