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

    /** Words in whatever language with more than one blank between them, two times at least; no prompt has that. */
    private static final Pattern HEADING =
            Pattern.compile("\\s*[^\\s\\d>]+(?:\\s[^\\s\\d>]+)*(?:\\s{2,}[^\\s\\d>]+(?:\\s[^\\s\\d>]+)*){2,}\\s*");

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

    /** A socket is told once its program is known, or once the next one shows that none is named. */
    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        String[] waiting = {};
        long number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            String[] columns = columns(line);
            if (isTypical(columns)) {
                if (!lines.isEnded() && isShorter(columns, waiting)) {
                    listeners.endsTooEarly(lines.number());
                }
                tell(number, waiting, null, listeners);
                waiting = columns;
                number = lines.number();
            } else if (isProgram(text)) {
                tell(number, waiting, text.substring(1, text.length() - 1), listeners);
                waiting = new String[0];
            } else if (number == 0 && HEADING.matcher(line).matches()) {
                listeners.showsHeading();
            } else if (!lines.isEnded() && isCutOff(text, columns)) {
                listeners.cutOff(lines.number(), line);
            }
        }
        tell(number, waiting, null, listeners);
    }

    private static void tell(long line, String[] columns, String process, Listeners listeners) {
        if (columns.length > 0) {
            listeners.add(line, socket(columns, process));
        }
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
        return foreign.port().equals(transport == TransportProtocol.TCP ? "0" : "*")
                ? ListedSocket.listener(transport, local, process, null)
                : ListedSocket.connection(transport, local, foreign);
    }

    private static boolean isWithoutState(String[] columns) {
        return columns[0].equals("TCP") && columns.length == 3;
    }

    private static boolean isProgram(String text) {
        return text.startsWith("[") && text.endsWith("]");
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
}
