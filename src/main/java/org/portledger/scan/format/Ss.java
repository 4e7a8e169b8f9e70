package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code ss} of Linux, with or without its heading and its first column:
 *
 * <pre>{@code
 * tcp LISTEN 0 128 127.0.0.1:2693 0.0.0.0:* users:(("python3",pid=15023,fd=3)) uid:1000 ino:82515 sk:5
 * }</pre>
 *
 * Sockets without ports, such as those of the Unix domain, are passed over.
 */
@ApplicationScoped
public class Ss extends SocketRows {

    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "tcp", TransportProtocol.TCP,
            "mptcp", TransportProtocol.TCP,
            "udp", TransportProtocol.UDP,
            "sctp", TransportProtocol.SCTP,
            "dccp", TransportProtocol.DCCP);

    /** Without the first column the state tells the transport, unless {@code --bound-inactive} is given. */
    private static final Map<String, TransportProtocol> LISTENING =
            Map.of("LISTEN", TransportProtocol.TCP, "UNCONN", TransportProtocol.UDP);

    /** Versions before 4.0 write the numbers without their names, as they do that of the descriptor. */
    private static final Pattern PROCESS = Pattern.compile("\\(\"(.{0,100}?)\",(?:pid=)?[0-9]+,");

    private static final Pattern WITHOUT_PORTS = Pattern.compile("(?:nl|raw|xdp|icmp6?|p_|u_|v_|ti_)[a-z]{0,4}");

    /** The column of the other end, where the first one is the state. */
    private static final int PEER = 4;

    /** A process may have any name, so that only the last of these ends the list of processes. */
    private static final Pattern PROCESSES_END = Pattern.compile(",(?:fd=)?[0-9]+\\)\\)");

    private static final Pattern USER = Pattern.compile(".* uid:(?<user>[0-9]{1,10}) .*");

    @Override
    public ScanFormat format() {
        return ScanFormat.SS;
    }

    @Override
    Set<Omission> omissions() {
        return Set.of(Omission.LINES);
    }

    @Override
    boolean isHeading(String[] columns) {
        return (columns[0].equals("Netid") || columns[0].equals("State"))
                && String.join(" ", columns).contains("Recv-Q Send-Q");
    }

    @Override
    ListedSocket socket(String[] columns) {
        TransportProtocol named = TRANSPORTS.get(columns[0]);
        int state = named == null ? 0 : 1;
        if (columns.length < state + 5
                || !isState(columns[state])
                || !isCount(columns[state + 1])
                || !isCount(columns[state + 2])) {
            return null;
        }
        SocketEnd local = SocketEnd.of(columns[state + 3], ':');
        SocketEnd peer = SocketEnd.of(columns[state + 4], ':');
        if (local == null || peer == null) {
            return null;
        }
        TransportProtocol listening = LISTENING.get(columns[state]);
        if (listening == null || listening == TransportProtocol.UDP && named == TransportProtocol.TCP) {
            return ListedSocket.connection(named, local, peer);
        }
        String rest = rest(columns, state);
        return ListedSocket.listener(named == null ? listening : named, local, processes(rest), user(rest));
    }

    @Override
    void add(long line, String[] columns, ListedSocket socket, Listeners listeners) {
        switch (columns[0]) {
            case "LISTEN" -> {
                listeners.showsTcpAlone();
                listeners.add(line, socket);
            }
            case "UNCONN" -> listeners.addUnlessTcpAlone(line, socket);
            default -> listeners.add(line, socket);
        }
    }

    /** The first column tells it, or an end that is no address: of the Unix domain with an inode behind it, or a single star. */
    @Override
    boolean tellsNoPort(String[] columns) {
        if (WITHOUT_PORTS.matcher(columns[0]).matches()) {
            return columns.length > 1 && isState(columns[1]);
        }
        return columns.length > PEER
                && isState(columns[0])
                && isCount(columns[1])
                && isCount(columns[2])
                && (columns[PEER].equals("*") || columns.length > PEER + 2 && isCount(columns[PEER]));
    }

    @Override
    boolean isWhole(String[] columns) {
        String rest = rest(columns, TRANSPORTS.containsKey(columns[0]) ? 1 : 0);
        return !rest.startsWith("users") || PROCESSES_END.matcher(rest).find();
    }

    private static boolean isState(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    private static String rest(String[] columns, int state) {
        return String.join(" ", Arrays.asList(columns).subList(state + 5, columns.length));
    }

    /** Several may share a socket, most often under one name. */
    private static String processes(String rest) {
        String names = PROCESS.matcher(rest)
                .results()
                .map(process -> process.group(1))
                .distinct()
                .collect(joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** {@code -e} tells the user, unless it is root; it always tells the inode. */
    private static String user(String rest) {
        int end = PROCESSES_END
                .matcher(rest)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        String details = " " + rest.substring(end) + " ";
        if (!details.contains(" ino:")) {
            return null;
        }
        Matcher user = USER.matcher(details);
        return user.matches() ? user.group("user") : "0";
    }
}
