package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

    @Override
    public ScanFormat format() {
        return ScanFormat.NETSTAT_WINDOWS;
    }

    @Override
    boolean isTypical(String[] columns) {
        return columns.length > 2
                && (columns[0].equals("TCP") || columns[0].equals("UDP"))
                && columns[1].indexOf(':') >= 0
                && columns[2].indexOf(':') >= 0;
    }

    /** A socket is told once its program is known, or once the next one shows that none is named. */
    @Override
    void readLines(TextLines lines, Listeners listeners) throws IOException {
        String[] socket = null;
        long number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            if (isTypical(columns(text))) {
                tell(number, socket, null, listeners);
                socket = columns(text);
                number = lines.number();
            } else if (text.startsWith("[") && text.endsWith("]")) {
                tell(number, socket, text.substring(1, text.length() - 1), listeners);
                socket = null;
            }
        }
        tell(number, socket, null, listeners);
    }

    private static void tell(long line, String[] socket, String process, Listeners listeners) {
        if (socket != null && isListener(socket)) {
            listeners.add(line, TransportProtocol.valueOf(socket[0]), socket[1], ':', process);
        }
    }

    private static boolean isListener(String[] socket) {
        return socket[2].endsWith(socket[0].equals("TCP") ? ":0" : ":*");
    }
}
