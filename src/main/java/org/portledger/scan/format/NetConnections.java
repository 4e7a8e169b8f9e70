package org.portledger.scan.format;

import java.util.regex.Pattern;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.InvalidScanFileException;

/**
 * The rows of what PowerShell wrote, in whatever form. A row has to tell what it is, by its state or its class; if it does
 * not, the command above the rows may:
 *
 * <pre>{@code
 * PS C:\> Get-NetTCPConnection -State Listen | Select-Object LocalAddress, LocalPort
 * }</pre>
 */
final class NetConnections {

    private static final Pattern PROMPT = Pattern.compile("\\s*(\\[[^]]{1,100}]: )?PS [^>]{0,300}>.*");
    private static final Pattern TCP = anywhere("Get-NetTCPConnection|MSFT_NetTCPConnection");
    private static final Pattern UDP = anywhere("Get-NetUDPEndpoint|MSFT_NetUDPEndpoint");
    private static final Pattern LISTENERS_ONLY =
            anywhere("-State[ :]{1,9}[\"']?(Listen|2)[\"']?(?![\\w\"']|\\s{0,9},)");

    private static final String NOT_TOLD =
            "no column State tells which rows listen, and whether they are of TCP or of UDP;"
                    + " ask for State too (a window that is too narrow leaves it out: use Format-Table -Wrap, Export-Csv or"
                    + " ConvertTo-Json), or keep the command, such as Get-NetTCPConnection -State Listen, in a line above the rows";

    private final String fileName;
    private final Listeners listeners;
    private final OneHost host;
    private boolean namesTcp;
    private boolean namesUdp;
    private boolean namesListeners;
    private boolean hasRows; // behind the command that was named last

    /** @param fileName for messages */
    NetConnections(String fileName, Listeners listeners) {
        this.fileName = fileName;
        this.listeners = listeners;
        this.host = new OneHost(fileName);
    }

    /** Whether it is a line that somebody typed, behind PowerShell's prompt or with one of the two commands in it. */
    static boolean isCommand(String line) {
        return PROMPT.matcher(line).matches()
                || TCP.matcher(line).find()
                || UDP.matcher(line).find();
    }

    /** Takes a line above the rows, which may be the command, or part of it; or else name the class of the rows. */
    void readAbove(String line) {
        if (!isCommand(line)) {
            return;
        }
        if (hasRows || PROMPT.matcher(line).matches()) {
            hasRows = false;
            namesTcp = false;
            namesUdp = false;
            namesListeners = false;
        }
        namesTcp |= TCP.matcher(line).find();
        namesUdp |= UDP.matcher(line).find();
        namesListeners |= LISTENERS_ONLY.matcher(line).find();
    }

    /**
     * Takes a row; what is no row of either command is passed over.
     *
     * @throws InvalidScanFileException if nothing tells what the row is, or if it is of another host than those before
     */
    void add(long line, NetConnection row) {
        if (!row.isOne()) {
            return;
        }
        hasRows = true;
        host.check(line, row.computer());
        if (row.isUdp()) {
            listeners.add(line, row.listener(TransportProtocol.UDP));
        } else if (!row.isStateKnown()) {
            listeners.leaveOut(line, row.local().port(), "its state is none of a connection");
        } else if (row.isTcp()) {
            listeners.add(line, row.isListening() ? row.listener(TransportProtocol.TCP) : row.connection());
        } else if (namesUdp != namesTcp && (namesUdp || namesListeners)) {
            listeners.add(line, row.listener(namesUdp ? TransportProtocol.UDP : TransportProtocol.TCP));
        } else if (row.hasState()) {
            listeners.leaveOut(line, row.local().port(), "its state is empty");
        } else {
            throw new InvalidScanFileException(fileName, line, NOT_TOLD);
        }
    }

    private static Pattern anywhere(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
