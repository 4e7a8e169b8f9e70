package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;

import java.util.Set;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Excerpt;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanSink;

/** Takes the sockets of a host's own listing and tells the sink those that listen, and in the end what was tested. */
final class Listeners {

    private static final int MAX_PROCESS = 100;
    private static final int MAX_USER = 100;
    private static final int MAX_BIND = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.+-]*");

    private final ScanSink sink;
    private final ListingCoverage coverage;

    /** @param omissions what the format may leave out without a word */
    Listeners(ScanSink sink, Set<Omission> omissions) {
        this.sink = sink;
        this.coverage = new ListingCoverage(omissions);
    }

    void add(long line, ListedSocket socket) {
        coverage.add(socket);
        String port = socket.local().port();
        if (!socket.listens() || port.equals("*")) {
            return; // the latter is bound to an address and to no port yet
        }
        if (NAME.matcher(port).matches()) {
            leaveOut(
                    line,
                    socket,
                    "the port is written as a name, which may be anybody's; run the command with -n, or lsof with -P");
            return;
        }
        try {
            Port number = new Port(Port.parseNumber(port), socket.transport());
            String bind = Excerpt.marked(socket.local().address(), MAX_BIND);
            LocalSocket own = new LocalSocket(bind, program(socket.process()), account(socket.user()));
            sink.observation(Observation.listening(number, own, line));
        } catch (IllegalArgumentException e) {
            leaveOut(line, socket, e.getMessage());
        }
    }

    /** The listing has a part for sockets of that transport over that version of IP, even if it should be empty. */
    void shows(TransportProtocol transport, IpVersion ip) {
        coverage.shows(transport, ip);
    }

    /** The listing has its heading, so that it is less likely that lines were picked from it. */
    void showsHeading() {
        coverage.showsHeading();
    }

    /** The listing says that listeners are in it, even if there should be none. */
    void showsListeners() {
        coverage.showsListeners();
    }

    /** The last line is not whole, so that lines may be missing behind it. */
    void cutOff(long line, String text) {
        sink.notice(LEFT_OUT, line, "%s was left out: the line is not whole.".formatted(Values.quoted(text.strip())));
        endsTooEarly(line);
    }

    /** What stands in that line could be used, but lines may be missing behind it. */
    void endsTooEarly(long line) {
        sink.notice(
                REPAIRED,
                line,
                "The listing ends too early, in the middle of a line. Only the ports told before count as tested.");
        coverage.doubt();
    }

    /** Something was in the listing and could not be used. */
    void doubt() {
        coverage.doubt();
    }

    /** The whole listing was read. */
    void finish() {
        coverage.tell(sink);
    }

    private void leaveOut(long line, ListedSocket socket, String why) {
        sink.notice(
                LEFT_OUT,
                line,
                "%s was left out: %s.".formatted(Values.quoted(socket.local().port()), why));
        coverage.doubt(socket.transport());
    }

    /** The program itself: netstat writes {@code sshd: /usr/sbin/sshd} for a process that renames itself. */
    private static String program(String process) {
        if (process == null) {
            return null;
        }
        int colon = process.indexOf(": ");
        String name = (colon < 0 ? process : process.substring(0, colon)).strip();
        return told(name.endsWith(":") ? name.substring(0, name.length() - 1) : name, MAX_PROCESS);
    }

    /** A number says by itself what it is, or it would be taken for a name. */
    private static String account(String user) {
        return user == null || !HostListing.isCount(user) ? told(user, MAX_USER) : "uid " + user;
    }

    private static String told(String text, int max) {
        return text == null || text.isEmpty() || text.equals("-") || text.equals("?")
                ? null
                : Excerpt.marked(text, max);
    }
}
