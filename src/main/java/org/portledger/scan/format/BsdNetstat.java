package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code netstat -an} of macOS and the BSDs, where a dot stands before the port:
 *
 * <pre>{@code
 * tcp4  0  0  127.0.0.1.631  *.*  LISTEN
 * }</pre>
 */
@ApplicationScoped
public class BsdNetstat extends Netstat {

    /** {@code -v} of newer systems writes it behind counts of bytes. */
    private static final Pattern PROCESS =
            Pattern.compile("([A-Z_0-9]+ )?([0-9]+ )*(?<process>[^:]{1,100}):[0-9]{1,10}( .*)?");

    /** Characters of an address, unless {@code -W} or, on macOS, {@code -l} is given. */
    private static final int WIDTH = 16;

    public BsdNetstat() {
        super('.', PROCESS);
    }

    @Override
    public ScanFormat format() {
        return ScanFormat.NETSTAT_BSD;
    }

    @Override
    boolean mayBeCutOff(SocketEnd local) {
        return local.address().length() == WIDTH;
    }

    /** It lists sockets that were closed or never listened too, and writes states in English everywhere. */
    @Override
    boolean listens(TransportProtocol transport, String[] columns) {
        return transport == TransportProtocol.UDP || columns.length > STATE && columns[STATE].equals("LISTEN");
    }

    @Override
    String user(TransportProtocol transport, String[] columns) {
        return null;
    }
}
