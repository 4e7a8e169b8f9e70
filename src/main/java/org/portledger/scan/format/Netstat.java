package org.portledger.scan.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;

/**
 * Reads {@code netstat} of Unix. Its first five columns are the same everywhere: the transport, two counts of bytes and the
 * two ends. What stands before the port is not, nor is what follows.
 */
abstract class Netstat extends SocketRows {

    static final int STATE = 5;

    private static final int LOCAL = 3;
    private static final int FOREIGN = 4;

    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "tcp", TransportProtocol.TCP,
            "tcp4", TransportProtocol.TCP,
            "tcp6", TransportProtocol.TCP,
            "tcp46", TransportProtocol.TCP,
            "udp", TransportProtocol.UDP,
            "udp4", TransportProtocol.UDP,
            "udp6", TransportProtocol.UDP,
            "udp46", TransportProtocol.UDP,
            "sctp", TransportProtocol.SCTP);

    private static final Pattern LISTS_LISTENERS =
            Pattern.compile("Active Internet .*\\((only servers|servers and established|including servers)\\)\\s*");

    private static final Pattern WITHOUT_PORTS = Pattern.compile(
            // rows of their own protocols, those of the Unix domain on the BSDs, and routes with their flags
            "(?:raw|ip|ic?mp?|icm|igmp?|pim|div|divert|kctl|kevt|ctrl|data|unix|l2cap|rfcomm)[46]? .*"
                    + "|(?:0x)?[0-9a-f]{6,16} (?:stream|dgram|seqpac|seqpacket|rdm|raw) .*"
                    + "|(?:default|link#|[0-9a-f:.%/])\\S*+ (?:\\S+ ){1,2}U[A-MP-Za-z0-9]{0,9} .*"
                    // titles
                    + "|Active (?!Internet).*|Registered kernel .*|Kernel .* table|Routing tables|Internet6?:"
                    // that only root may see it all, in whatever language
                    + "|\\(\\D*|\\D*\\)");

    private static final Pattern HEADING_OF_OTHERS =
            Pattern.compile("(?:Proto RefCnt|Proto/ID|Address Type|Type Recv-Q|id flags|Destination Gateway) .*");

    private static final List<String> HEADING = List.of("Proto", "Recv-Q", "Send-Q");

    private final char divider;
    private final Pattern process;

    /**
     * @param divider what stands between an address and its port
     * @param process finds the group {@code process} in what follows the two ends
     */
    Netstat(char divider, Pattern process) {
        this.divider = divider;
        this.process = process;
    }

    /** Whether the address is so long that its end may have been cut off to fit. */
    abstract boolean mayBeCutOff(SocketEnd local);

    /** Whether a socket without another end listens. */
    abstract boolean listens(TransportProtocol transport, String[] columns);

    /** Null where it is not told. */
    abstract String user(TransportProtocol transport, String[] columns);

    @Override
    ListedSocket socket(String[] columns) {
        if (columns.length <= FOREIGN
                || !TRANSPORTS.containsKey(columns[0])
                || !isCount(columns[1])
                || !isCount(columns[2])) {
            return null;
        }
        SocketEnd local = end(columns[LOCAL]);
        SocketEnd foreign = end(columns[FOREIGN]);
        if (local == null || foreign == null) {
            return null;
        }
        TransportProtocol transport = TRANSPORTS.get(columns[0]);
        ListedSocket socket = foreign.port().equals("*") && listens(transport, columns)
                ? ListedSocket.listener(transport, whole(local), process(columns), user(transport, columns))
                : ListedSocket.connection(transport, local, foreign);
        return socket.over(columns[0]);
    }

    @Override
    Set<Omission> omissions() {
        return Set.of(Omission.LINES);
    }

    @Override
    boolean isHeading(String[] columns) {
        return columns.length > FOREIGN && HEADING.equals(List.of(columns).subList(0, LOCAL));
    }

    @Override
    boolean isHeadingOfOthers(String[] columns) {
        return HEADING_OF_OTHERS.matcher(String.join(" ", columns)).matches();
    }

    /** Sockets of the Unix domain and of the kernel, raw ones, routes, and their titles. */
    @Override
    boolean tellsNoPort(String[] columns) {
        return WITHOUT_PORTS.matcher(String.join(" ", columns)).matches();
    }

    @Override
    boolean hasHeadingOfItsOwn() {
        return false;
    }

    @Override
    void readHeading(String line, Listeners listeners) {
        if (LISTS_LISTENERS.matcher(line).matches()) {
            listeners.showsListeners();
        }
    }

    /** An address has dots or colons too, but the last of them stands before the port. */
    private SocketEnd end(String text) {
        char other = divider == '.' ? ':' : '.';
        return text.lastIndexOf(divider) > text.lastIndexOf(other) ? SocketEnd.of(text, divider) : null;
    }

    /** What is left of an address may look like another one, so that it is written as no address is. */
    private SocketEnd whole(SocketEnd local) {
        return local.isIpv6() && mayBeCutOff(local) ? new SocketEnd(local.address() + "…", local.port()) : local;
    }

    private String process(String[] columns) {
        Matcher found = process.matcher(String.join(" ", Arrays.asList(columns).subList(STATE, columns.length)));
        return found.matches() ? found.group("process") : null;
    }
}
