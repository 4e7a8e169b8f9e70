package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Excerpt;
import org.portledger.scan.Observation;
import org.portledger.scan.PortState;
import org.portledger.scan.ScanSink;

/** A port as nmap's text forms write it. */
final class NmapTextPort {

    /** Characters of a host's name. */
    static final int MAX_NAME = 255;

    private static final Pattern ROW = Pattern.compile("(?<port>[^\\s/]{1,20})/(?<transport>tcp|udp|sctp)\\s+"
            + "(?<state>open(?:\\|filtered)?)(?:\\s+(?<service>\\S{1,100}).{0,4000})?");

    private NmapTextPort() {}

    /**
     * Tells the port of a row of nmap's table; any other line is passed over.
     *
     * @param version the column at which the table tells versions; -1 where nmap did not ask the services
     */
    static void tell(String line, int version, long number, ScanSink sink) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
            String product = version < 0 || line.length() <= version
                    ? ""
                    : line.substring(version).strip();
            tell(
                    row.group("port"),
                    row.group("transport"),
                    row.group("state"),
                    row.group("service"),
                    version >= 0,
                    product,
                    number,
                    sink);
        }
    }

    /**
     * Tells an open port.
     *
     * @param service null or empty for none; a question mark ends what nmap only guesses
     * @param probed  whether nmap asked the services what they are
     * @param product what the service said; empty for nothing
     */
    static void tell(
            String port,
            String transport,
            String state,
            String service,
            boolean probed,
            String product,
            long line,
            ScanSink sink) {
        try {
            Port number = new Port(Port.parseNumber(port), TransportProtocol.fromString(transport));
            String name = service == null ? "" : service;
            String tunnel = name.startsWith("ssl/") ? "ssl" : null;
            String plain = tunnel == null ? name : name.substring(tunnel.length() + 1);
            boolean guessed = plain.endsWith("?");
            ServiceName told = named(guessed ? plain.substring(0, plain.length() - 1) : plain);
            sink.observation(new Observation(
                    number,
                    state.equals("open") ? PortState.OPEN : PortState.OPEN_FILTERED,
                    probed && !guessed && told != null ? EvidenceGrade.PROBED : EvidenceGrade.GUESSED,
                    told,
                    tunnel,
                    product.isEmpty() ? null : Excerpt.of(product, Values.MAX_TEXT),
                    null,
                    null,
                    null,
                    null,
                    null,
                    line));
        } catch (IllegalArgumentException e) {
            sink.notice(LEFT_OUT, line, "The port %s was left out: %s.".formatted(Values.quoted(port), e.getMessage()));
        }
    }

    private static ServiceName named(String name) {
        return name.isEmpty() || name.equals("unknown") || name.equals("tcpwrapped") ? null : new ServiceName(name);
    }
}
