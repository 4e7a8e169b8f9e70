package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Excerpt;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanSink;

/** Takes the listeners of a host's own listing, as they are written, and tells the sink those that are listeners. */
final class Listeners {

    private static final int MAX_PROCESS = 100;
    private static final int MAX_BIND = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.+-]*");

    private final ScanSink sink;

    Listeners(ScanSink sink) {
        this.sink = sink;
    }

    /**
     * @param socket  the address and the port, such as {@code [::]:22} or {@code *.22}
     * @param divider the last one of these stands between the two
     * @param process null, or what the tool writes in its place, where it is not told
     */
    void add(long line, TransportProtocol transport, String socket, char divider, String process) {
        int end = socket.lastIndexOf(divider);
        if (end < 0) {
            leaveOut(line, socket, "there is no port in it");
            return;
        }
        add(line, transport, socket.substring(0, end), socket.substring(end + 1), process);
    }

    void add(long line, TransportProtocol transport, String bind, String port, String process) {
        if (port.equals("*")) {
            return; // bound to an address and to no port yet
        }
        if (NAME.matcher(port).matches()) {
            leaveOut(line, port, "the port is written as a name, which may be anybody's; run the command with -n");
            return;
        }
        try {
            Port number = new Port(Port.parseNumber(port), transport);
            sink.observation(Observation.listening(
                    number, new LocalSocket(Excerpt.marked(bind, MAX_BIND), named(process), null), line));
        } catch (IllegalArgumentException e) {
            leaveOut(line, port, e.getMessage());
        }
    }

    private void leaveOut(long line, String what, String why) {
        sink.notice(LEFT_OUT, line, "%s was left out: %s.".formatted(Values.quoted(what), why));
    }

    /** The program itself: netstat writes {@code sshd: /usr/sbin/sshd} for a process that renames itself. */
    private static String named(String process) {
        if (process == null) {
            return null;
        }
        int colon = process.indexOf(": ");
        String name = (colon < 0 ? process : process.substring(0, colon)).strip();
        name = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        return name.isEmpty() || name.equals("-") || name.equals("?") ? null : Excerpt.marked(name, MAX_PROCESS);
    }
}
