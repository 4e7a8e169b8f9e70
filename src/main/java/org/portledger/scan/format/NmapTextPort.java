package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Excerpt;
import org.portledger.scan.Observation;
import org.portledger.scan.PortState;
import org.portledger.scan.ScanSink;

/**
 * A port as nmap's text forms write it.
 *
 * @param state   as nmap writes it
 * @param service null or empty for none; {@code ssl/} before it tells a tunnel, a question mark after it a guess
 * @param probed  whether nmap asked the services what they are
 * @param product what the service said; empty for nothing
 * @param line    of the file
 */
record NmapTextPort(Port port, String state, String service, boolean probed, String product, long line) {

    private static final String TUNNEL = "ssl";

    /** Null, with a notice, if it is no port. */
    static NmapTextPort of(
            String number,
            String transport,
            String state,
            String service,
            boolean probed,
            String product,
            long line,
            ScanSink sink) {
        try {
            Port port = new Port(Port.parseNumber(number), TransportProtocol.fromString(transport));
            return new NmapTextPort(port, state, service, probed, product.strip(), line);
        } catch (IllegalArgumentException e) {
            sink.notice(
                    LEFT_OUT, line, "The port %s was left out: %s.".formatted(Values.quoted(number), e.getMessage()));
            return null;
        }
    }

    /**
     * Tells that the port was tested, and if it may be open that it was seen.
     *
     * @param scripts null for none
     */
    void tell(String scripts, NmapCoverage coverage, ScanSink sink) {
        coverage.port(port, state);
        if (state.startsWith("open")) {
            tell(scripts, sink);
        }
    }

    private void tell(String scripts, ScanSink sink) {
        try {
            sink.observation(seen(scripts));
        } catch (IllegalArgumentException e) {
            sink.notice(LEFT_OUT, line, "The port %s was left out: %s.".formatted(port, e.getMessage()));
        }
    }

    private Observation seen(String scripts) {
        String name = service == null ? "" : service;
        String tunnel = name.startsWith(TUNNEL + "/") ? TUNNEL : null;
        String plain = tunnel == null ? name : name.substring(tunnel.length() + 1);
        boolean guessed =
                plain.endsWith("?") || !isOpen() && product.isEmpty(); // nmap marks guesses at open ports only
        ServiceName told = named(plain.endsWith("?") ? plain.substring(0, plain.length() - 1) : plain);
        return new Observation(
                port,
                isOpen() ? PortState.OPEN : PortState.OPEN_FILTERED,
                probed && !guessed && told != null ? EvidenceGrade.PROBED : EvidenceGrade.GUESSED,
                told,
                tunnel,
                product.isEmpty() ? null : Excerpt.of(product, Values.MAX_TEXT),
                null,
                null,
                null,
                scripts,
                null,
                line);
    }

    /** And not perhaps filtered. */
    private boolean isOpen() {
        return state.equals("open");
    }

    private static ServiceName named(String name) {
        return name.isEmpty() || NmapPort.isNoName(name) ? null : new ServiceName(name);
    }
}
