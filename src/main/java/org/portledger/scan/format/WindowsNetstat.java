package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code netstat -ano} of Windows, and {@code -abn}, which names the program in lines of their own:
 *
 * <pre>{@code
 *   TCP    0.0.0.0:135    0.0.0.0:0    ABHÖREN    1024
 *   RpcSs
 *  [svchost.exe]
 * }</pre>
 *
 * The state comes in the system's language, so a listener is told by the other end: it has port 0, or none.
 */
@ApplicationScoped
public class WindowsNetstat extends HostListing {

    /**
     * Words in whatever language with more than one blank between them, two times at least; no prompt has that. Nothing is
     * tried twice, or a long line would overflow the stack.
     */
    private static final Pattern HEADING = Pattern.compile(
            "\\s*+WORDS(?:\\s{2,}+WORDS){2,}+\\s*+".replace("WORDS", "[^\\s\\d>]++(?:\\s[^\\s\\d>]++)*+"));

    private static final int STATE = 3;

    /** The state of a socket that has a port and does not listen; {@code -q} lists those too. */
    private static final String BOUND = "BOUND";

    @Override
    public ScanFormat format() {
        return ScanFormat.NETSTAT_WINDOWS;
    }

    @Override
    Set<Omission> omissions() {
        return Set.of(Omission.LINES);
    }

    @Override
    boolean isTypical(String[] columns) {
        return socket(columns, null) != null;
    }

    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        Table table = new Table(lines, listeners);
        for (String line = lines.next(); line != null; line = lines.next()) {
            table.read(line);
        }
        table.end();
    }

    /** Null where the columns tell no socket. */
    private static ListedSocket socket(String[] columns, String process) {
        if (columns.length < 3 || !columns[0].equals("TCP") && !columns[0].equals("UDP")) {
            return null;
        }
        SocketEnd local = SocketEnd.of(columns[1], ':');
        SocketEnd foreign = SocketEnd.of(columns[2], ':');
        if (local == null || foreign == null || isWithoutState(columns)) {
            return null;
        }
        TransportProtocol transport = TransportProtocol.valueOf(columns[0]);
        boolean tcp = transport == TransportProtocol.TCP;
        return foreign.port().equals(tcp ? "0" : "*") && !(tcp && columns[STATE].equals(BOUND))
                ? ListedSocket.listener(transport, local, process, null)
                : ListedSocket.connection(transport, local, foreign);
    }

    private static boolean isWithoutState(String[] columns) {
        return columns[0].equals("TCP") && columns.length == 3;
    }

    private static boolean isProgram(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    /** A service or a library between a socket and its program, or that the program may not be told. */
    private static boolean isComponent(String line, String[] columns, String[] socket) {
        boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        return line.isBlank() || socket.length > 0 && (indented || columns.length == 1) && !tellsEnd(line);
    }

    private static boolean isShorter(String[] columns, String[] above) {
        return columns.length < above.length && columns[0].equals(above[0]);
    }

    private static boolean isCutOff(String text, String[] columns) {
        return text.startsWith("[")
                || columns[0].equals("TCP")
                || columns[0].equals("UDP")
                || !text.isEmpty() && ("TCP".startsWith(text) || "UDP".startsWith(text));
    }

    /** A socket is told once its program is known, or once the next one shows that none is named. */
    private static final class Table {

        private final TextLines lines;
        private final Listeners listeners;
        private final SurroundingLines others;
        private String[] waiting = {}; // the columns of a socket whose program may follow
        private long number; // of their line
        private boolean begun;

        Table(TextLines lines, Listeners listeners) {
            this.lines = lines;
            this.listeners = listeners;
            this.others = new SurroundingLines(lines, listeners);
        }

        void read(String line) {
            String text = line.strip();
            String[] columns = columns(line);
            if (socket(columns, null) != null) {
                readSocket(columns);
            } else if (isProgram(text)) {
                tell(text.substring(1, text.length() - 1));
            } else if (HEADING.matcher(line).matches()) {
                readHeading();
            } else if (!lines.isEnded() && isCutOff(text, columns)) {
                listeners.cutOff(lines.number(), line);
            } else if (!others.takes(line) && begun && !isComponent(line, columns, waiting)) {
                others.unknown(line);
            }
        }

        void end() {
            others.tellUnknown();
            tell(null);
        }

        private void readSocket(String[] columns) {
            others.tellUnknown();
            if (!lines.isEnded() && isShorter(columns, waiting)) {
                listeners.endsTooEarly(lines.number());
            }
            tell(null);
            waiting = columns;
            number = lines.number();
            begun = true;
        }

        /** That of a second listing does not show that the first had one. */
        private void readHeading() {
            others.heading();
            if (number == 0) {
                listeners.showsHeading();
            }
            begun = true;
        }

        /** @param process null where none is named */
        private void tell(String process) {
            if (waiting.length > 0) {
                listeners.add(number, socket(waiting, process));
            }
            waiting = new String[0];
        }
    }
}
