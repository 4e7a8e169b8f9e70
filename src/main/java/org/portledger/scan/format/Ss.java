package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code ss} of Linux, with or without its heading and its first column:
 *
 * <pre>{@code
 * tcp LISTEN 0 128 127.0.0.1:2693 0.0.0.0:* users:(("python3",pid=15023,fd=3))
 * }</pre>
 */
@ApplicationScoped
public class Ss extends SocketRows {

    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "tcp", TransportProtocol.TCP,
            "mptcp", TransportProtocol.TCP,
            "udp", TransportProtocol.UDP,
            "sctp", TransportProtocol.SCTP,
            "dccp", TransportProtocol.DCCP);

    /** Without the first column the state tells the transport. */
    private static final Map<String, TransportProtocol> LISTENING =
            Map.of("LISTEN", TransportProtocol.TCP, "UNCONN", TransportProtocol.UDP);

    private static final Pattern PROCESS = Pattern.compile("users:\\(\\(\"(.{0,100}?)\",pid=");

    @Override
    public ScanFormat format() {
        return ScanFormat.SS;
    }

    @Override
    boolean isTypical(String[] columns) {
        return (at(columns, 0).equals("Netid") || at(columns, 0).equals("State"))
                        && String.join(" ", columns).contains("Recv-Q Send-Q")
                || isSocket(columns, state(columns));
    }

    @Override
    void read(long line, String[] columns, Listeners listeners) {
        int state = state(columns);
        TransportProtocol transport = state == 0 ? LISTENING.get(columns[0]) : TRANSPORTS.get(columns[0]);
        if (transport != null && isSocket(columns, state) && LISTENING.containsKey(columns[state])) {
            Matcher process = PROCESS.matcher(String.join(" ", columns));
            listeners.add(line, transport, columns[state + 3], ':', process.find() ? process.group(1) : null);
        }
    }

    /** Where the state stands: first, or after the transport. */
    private static int state(String[] columns) {
        return TRANSPORTS.containsKey(columns[0]) ? 1 : 0;
    }

    private static boolean isSocket(String[] columns, int state) {
        return columns.length >= state + 5
                && Character.isUpperCase(at(columns, state).codePointAt(0))
                && isCount(columns[state + 1])
                && isCount(columns[state + 2])
                && columns[state + 3].indexOf(':') >= 0;
    }

    private static String at(String[] columns, int index) {
        return index < columns.length && !columns[index].isEmpty() ? columns[index] : "-";
    }
}
