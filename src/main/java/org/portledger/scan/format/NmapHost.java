package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;

import org.portledger.scan.HostAddress;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanSink;

/**
 * The reading of one host of an nmap XML document. Of what it holds, this is read:
 *
 * <pre>{@code
 * <host timedout=>
 *   <status state=/>                              one that is down was not met
 *   <address addr= addrtype=/>                    the first that is no hardware address
 *   <hostnames><hostname name=/></hostnames>
 *   <ports>
 *     <extraports state=><extrareasons proto= ports=/></extraports>     see NmapCoverage
 *     <port>...</port>                            see NmapPort
 *   </ports>
 * </host>
 * }</pre>
 */
final class NmapHost {

    /** What became of a host. */
    enum Outcome {
        WHOLE,
        HARDWARE_ONLY,
        LEFT_OUT
    }

    private static final int MAX_NAME = 255;

    private final XmlElements xml;
    private final Values values;
    private final ScanSink sink;
    private final NmapCoverage coverage;
    private final Place place;
    private final boolean gaveUp;

    private boolean down;
    private boolean hardwareAddress;
    private boolean badAddress;
    private HostAddress address;
    private boolean inPorts;
    private NmapPort port;

    /** @param coverage of the document, which knows what was scanned */
    NmapHost(XmlElements xml, Values values, ScanSink sink, NmapCoverage coverage) {
        this.xml = xml;
        this.values = values;
        this.sink = sink;
        this.coverage = coverage;
        this.place = xml.place();
        this.gaveUp = "true".equals(xml.attribute("timedout"));
        coverage.beginHost();
    }

    /** Where the host begins. */
    Place place() {
        return place;
    }

    /** @throws DamagedXmlException if the element cannot stand there, so that nothing of the host is sure */
    void start(String element) {
        switch (element) {
            case "status" -> down = "down".equals(xml.attribute("state"));
            case "address" -> address();
            case "hostname" -> name();
            case "ports" -> inPorts = true;
            case "extraports" -> coverage.group(xml.attribute("state"));
            case "extrareasons" ->
                coverage.ports(
                        xml.attribute("proto"),
                        xml.attribute("ports"),
                        xml.place().line());
            case "port" -> port();
            default -> {
                if (port != null) {
                    port.start(element);
                }
            }
        }
    }

    void end(String element) {
        if (element.equals("ports")) {
            inPorts = false;
        } else if (port != null && element.equals("port")) {
            coverage.port(port.port(), port.stateText());
            Observation observation = port.observation();
            if (observation != null) {
                sink.observation(observation);
            }
            port = null;
        }
    }

    /** The host has ended. Unless it is whole, the sink never hears of its end. */
    Outcome end() {
        if (address != null) {
            tell();
            return Outcome.WHOLE;
        }
        if (down || badAddress) {
            return Outcome.LEFT_OUT;
        }
        if (hardwareAddress) {
            return Outcome.HARDWARE_ONLY;
        }
        sink.notice(LEFT_OUT, place.line(), "A host without an address was left out.");
        return Outcome.LEFT_OUT;
    }

    private void tell() {
        if (down) {
            sink.down(address);
            return;
        }
        if (!gaveUp) {
            coverage.tell(sink);
        }
        sink.endOfHost();
    }

    private void address() {
        String text = xml.attribute("addr");
        if ("mac".equals(xml.attribute("addrtype"))) {
            hardwareAddress = true;
        } else if (address != null) {
            sink.notice(
                    LEFT_OUT,
                    xml.place().line(),
                    "A further address of the same host was left out: " + Values.quoted(text) + ".");
        } else {
            address(text);
        }
    }

    private void address(String text) {
        try {
            address = HostAddress.parse(text == null ? "" : text);
            if (!down) {
                sink.host(address);
            }
        } catch (IllegalArgumentException e) {
            badAddress = true;
            sink.notice(
                    LEFT_OUT,
                    xml.place().line(),
                    "The host at %s was left out: %s.".formatted(Values.quoted(text), e.getMessage()));
        }
    }

    private void name() {
        String name = values.text("name", MAX_NAME);
        if (address != null && !down && name != null) {
            sink.name(name);
        }
    }

    private void port() {
        if (port != null) {
            throw new DamagedXmlException(xml.place(), "a port begins inside another one");
        }
        if (address == null || down || MasscanRecord.isOfHosts(xml.attribute("protocol"))) {
            return;
        }
        if (!inPorts) {
            sink.notice(
                    REPAIRED,
                    xml.place().line(),
                    "The port at %s stands outside of the ports of its host and was read all the same."
                            .formatted(xml.place()));
        }
        port = NmapPort.read(xml, values, sink);
    }
}
