package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import org.portledger.scan.HostAddress;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanSink;

/**
 * The reading of one host of an nmap XML document. Of what it holds, this is read:
 *
 * <pre>{@code
 * <host>
 *   <status state=/>                              one that is down was not met
 *   <address addr= addrtype=/>                    the first that is no hardware address
 *   <hostnames><hostname name=/></hostnames>
 *   <ports><port>...</port></ports>               see NmapPort
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
    private final Place place;

    private boolean down;
    private boolean hardwareAddress;
    private boolean badAddress;
    private boolean told;
    private NmapPort port;

    NmapHost(XmlElements xml, Values values, ScanSink sink) {
        this.xml = xml;
        this.values = values;
        this.sink = sink;
        this.place = xml.place();
    }

    /** Where the host begins. */
    Place place() {
        return place;
    }

    void start(String element) {
        switch (element) {
            case "status" -> down = "down".equals(xml.attribute("state"));
            case "address" -> address();
            case "hostname" -> name();
            case "port" -> port = told ? NmapPort.read(xml, values, sink) : null;
            case "state" -> {
                if (port != null) {
                    port.state();
                }
            }
            case "service" -> {
                if (port != null) {
                    port.service();
                }
            }
            default -> {} // what else nmap tells is not kept
        }
    }

    void end(String element) {
        if (port != null && element.equals("port")) {
            Observation observation = port.observation();
            if (observation != null) {
                sink.observation(observation);
            }
            port = null;
        }
    }

    /** The host has ended. Unless it is whole, the sink never hears of its end. */
    Outcome end() {
        if (told && !down) {
            sink.endOfHost();
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

    private void address() {
        String text = xml.attribute("addr");
        if ("mac".equals(xml.attribute("addrtype"))) {
            hardwareAddress = true;
        } else if (told) {
            sink.notice(
                    LEFT_OUT,
                    xml.place().line(),
                    "A further address of the same host was left out: " + Values.quoted(text) + ".");
        } else if (!down) {
            tell(text);
        }
    }

    private void tell(String address) {
        try {
            sink.host(HostAddress.parse(address == null ? "" : address));
            told = true;
        } catch (IllegalArgumentException e) {
            badAddress = true;
            sink.notice(
                    LEFT_OUT,
                    xml.place().line(),
                    "The host at %s was left out: %s.".formatted(Values.quoted(address), e.getMessage()));
        }
    }

    private void name() {
        String name = values.text("name", MAX_NAME);
        if (told && name != null) {
            sink.name(name);
        }
    }
}
