package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Set<String> WITHOUT_PORTS =
            Set.of("stream", "dgram", "seqpac", "seqpacket", "icmp4", "icmp6", "divert4", "raw4", "raw6");

    /** Two addresses of a connection that touch: a single one of IPv6 has no more than one pair of colons and eight in all. */
    private static final Pattern TWO_ENDS = Pattern.compile("[0-9.]+:[0-9.]+:[0-9]{1,5}|.*::.+::.*|(?:[^:]*+:){9}.*");

    private static final int USER = 0;
    private static final int COMMAND = 1;

    /** Before the transport stand the user, the command, its number and that of the descriptor. */
    private static final int BEFORE_TRANSPORT = 4;

    /** Characters of a command; one that has as many touches the number behind it. */
    private static final int COMMAND_WIDTH = 10;

    private static final String NO_PEER = "*:*";

    @Override
    public ScanFormat format() {
        return ScanFormat.SOCKSTAT;
    }

    /** A system can be told to show each user no more than his own. */
    @Override
    Set<Omission> omissions() {
        return Set.of(Omission.LINES, Omission.OTHER_USERS);
    }

    @Override
    boolean isHeading(String[] columns) {
        return columns.length > BEFORE_TRANSPORT
                && columns[USER].equals("USER")
                && columns[COMMAND].equals("COMMAND")
                && columns[BEFORE_TRANSPORT].equals("PROTO");
    }

    @Override
    ListedSocket socket(String[] columns) {
        int at = transport(columns);
        String command = at < 0 ? null : command(columns, at);
        if (command == null) {
            return null;
        }
        boolean touches = columns.length == at + 2 && columns[at + 1].endsWith(NO_PEER);
        String written = columns[at + 1];
        SocketEnd local =
                SocketEnd.of(touches ? written.substring(0, written.length() - NO_PEER.length()) : written, ':');
        SocketEnd foreign = SocketEnd.of(touches ? NO_PEER : columns.length > at + 2 ? columns[at + 2] : "", ':');
        if (local == null || foreign == null) {
            return null;
        }
        TransportProtocol transport = TRANSPORTS.get(columns[at]);
        ListedSocket socket = foreign.port().equals("*")
                ? ListedSocket.listener(transport, local, command, columns[USER])
                : ListedSocket.connection(transport, local, foreign);
        return socket.over(columns[at]);
    }

    @Override
    boolean tellsNoPort(String[] columns) {
        int at = transport(columns);
        boolean connects = at > 0
                && columns.length == at + 2
                && TWO_ENDS.matcher(columns[at + 1]).matches();
        return connects || Arrays.stream(columns).skip(BEFORE_TRANSPORT - 1).anyMatch(WITHOUT_PORTS::contains);
    }

    /** A command may have blanks in its name, and touch what stands behind it; -1 where no transport is followed by an end. */
    private static int transport(String[] columns) {
        for (int i = BEFORE_TRANSPORT - 1; i + 1 < columns.length; i++) {
            if (TRANSPORTS.containsKey(columns[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Null where these are not the columns of a socket. A number of {@code ?} is that of a socket of the system itself. */
    private static String command(String[] columns, int transport) {
        String number = columns[transport - 2];
        String before = String.join(" ", Arrays.asList(columns).subList(COMMAND, transport - 2));
        if (isCount(number) || number.equals("?")) {
            return before.isEmpty() ? null : before;
        }
        String both = (before + " " + number).strip();
        return both.length() > COMMAND_WIDTH && isCount(both.substring(COMMAND_WIDTH))
                ? both.substring(0, COMMAND_WIDTH)
                : null;
    }
}
