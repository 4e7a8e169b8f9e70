package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.WARNING;

import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Excerpt;
import org.portledger.scan.HostAddress;
import org.portledger.scan.Observation;
import org.portledger.scan.PortState;
import org.portledger.scan.ScanSink;

/** Takes hosts and ports as a scanner writes them; what is no address, or no port, is left out with a notice. */
final class RemotePorts {

    /** As long as the DNS has them (RFC 1035, section 2.3.4); scanners write the address itself for want of a name. */
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[^:\\s]{1,255}");

    private final ScanSink sink;

    RemotePorts(ScanSink sink) {
        this.sink = sink;
    }

    /**
     * Begins the host, if it has an address.
     *
     * @param address null where the file tells none
     * @return whether it begins; if not, nothing may be told of it
     */
    boolean begin(long line, String address) {
        try {
            sink.host(HostAddress.parse(address == null ? "" : address));
            return true;
        } catch (IllegalArgumentException e) {
            sink.notice(
                    LEFT_OUT, line, "The host %s was left out: %s.".formatted(Values.quoted(address), e.getMessage()));
            return false;
        }
    }

    /** A name of the host that began; null or anything that is none is passed over. */
    void name(String name) {
        if (name != null && NAME.matcher(name).matches()) {
            sink.name(name);
        }
    }

    /** The port of that number, null with a notice if there is none. */
    Port port(long line, String number, String transport) {
        try {
            return new Port(Port.parseNumber(number), TransportProtocol.fromString(transport));
        } catch (IllegalArgumentException e) {
            sink.notice(
                    LEFT_OUT,
                    line,
                    "The port %s on transport %s was left out: %s."
                            .formatted(Values.quoted(number), Values.quoted(transport), e.getMessage()));
            return null;
        }
    }

    /**
     * The port is open.
     *
     * @param reason null where the scanner does not tell how it knows
     */
    void open(long line, Port port, EvidenceGrade evidence, RemoteService service, String reason) {
        sink.observation(new Observation(
                port,
                PortState.OPEN,
                evidence,
                service.name(),
                service.tunnel(),
                marked(service.product()),
                marked(service.version()),
                marked(service.extraInfo()),
                marked(reason),
                null,
                null,
                line));
    }

    private static String marked(String text) {
        return text == null ? null : Excerpt.marked(text, Values.MAX_TEXT);
    }

    /** The name of a service, null with a notice if it can be none. */
    ServiceName service(long line, String name) {
        try {
            return new ServiceName(name);
        } catch (IllegalArgumentException e) {
            sink.notice(WARNING, line, "The name of a service was left out: " + e.getMessage() + ".");
            return null;
        }
    }
}
