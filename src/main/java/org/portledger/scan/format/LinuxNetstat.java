package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanFormat;

/**
 * Reads {@code netstat} of Linux, that of BusyBox among them, with or without {@code -e} and {@code -p}:
 *
 * <pre>{@code
 * tcp  0  0 127.0.0.1:2693  0.0.0.0:*  LISTEN  0  82515  15023/python3
 * }</pre>
 */
@ApplicationScoped
public class LinuxNetstat extends Netstat {

    /** Behind the process {@code -o} writes a timer. */
    private static final Pattern PROCESS =
            Pattern.compile("(.*? )?[0-9]{1,10}/(?<process>.+?)( [a-z][a-z0-9-]* \\([0-9./]+\\))?");

    /** Characters of an address and its port, unless {@code -W} is given. */
    private static final int WIDTH = 22;

    public LinuxNetstat() {
        super(':', PROCESS);
    }

    @Override
    public ScanFormat format() {
        return ScanFormat.NETSTAT_LINUX;
    }

    @Override
    boolean mayBeCutOff(SocketEnd local) {
        return local.address().length() + local.port().length() == WIDTH;
    }

    /** A listener has no other end, whatever the word for its state, but neither has a socket of TCP that is closed. */
    @Override
    boolean listens(TransportProtocol transport, String[] columns) {
        return transport != TransportProtocol.TCP || columns.length <= STATE || !columns[STATE].equals("CLOSE");
    }

    /** {@code -e} writes the user and an inode, behind the state; UDP has no state. */
    @Override
    String user(TransportProtocol transport, String[] columns) {
        int user = transport == TransportProtocol.UDP ? STATE : STATE + 1;
        boolean told = columns.length > user + 1 && isCount(columns[user + 1]) && columns[user].indexOf('/') < 0;
        return told ? columns[user] : null;
    }
}
