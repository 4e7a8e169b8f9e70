package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;

import java.util.ArrayList;
import java.util.List;
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

    /** More than there are ports of a transport, or somebody wants to fill the memory. */
    private static final int MAX_WAITING = 1 << 17;

    private record Waiting(long line, ListedSocket socket) {}

    private final ScanSink sink;
    private final ListingCoverage coverage;
    private final List<Waiting> unlessTcpAlone = new ArrayList<>();
    private boolean tcpAlone;

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

    /** Adds a listener unless the listing turns out to be of TCP alone, where it would be a socket that does not listen. */
    void addUnlessTcpAlone(long line, ListedSocket socket) {
        unlessTcpAlone.add(new Waiting(line, socket));
        if (unlessTcpAlone.size() > MAX_WAITING) {
            addWaiting();
        }
    }

    void showsTcpAlone() {
        tcpAlone = true;
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

    /**
     * The line may tell a listener, and cannot be used.
     *
     * @param why without a full stop
     */
    void leaveOut(long line, String text, String why) {
        sink.notice(LEFT_OUT, line, "%s was left out: %s.".formatted(Values.quoted(text.strip()), why));
        coverage.doubt();
    }

    /** The last line is not whole, so that lines may be missing behind it. */
    void cutOff(long line, String text) {
        leaveOut(line, text, "the line is not whole");
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

    /** Nobody knows what the line tells, which may be a port. */
    void unknown(long line, String text) {
        sink.notice(LEFT_OUT, line, "%s was left out: the line cannot be read.".formatted(Values.quoted(text.strip())));
        coverage.partial("Lines of the listing cannot be read, so that ports may be missing.");
    }

    /** The command that made the listing was asked for some sockets only, or some of its lines were picked. */
    void asksForAPart() {
        coverage.partial("The command above the listing asks for a part of what there is.");
    }

    /** Something was in the listing and could not be used. */
    void doubt() {
        coverage.doubt();
    }

    /** The whole listing was read. */
    void finish() {
        addWaiting();
        coverage.tell(sink);
    }

    private void addWaiting() {
        if (!tcpAlone) {
            unlessTcpAlone.forEach(waiting -> add(waiting.line(), waiting.socket()));
        }
        unlessTcpAlone.clear();
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
