package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.WARNING;

import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Excerpt;
import org.portledger.scan.Observation;
import org.portledger.scan.PortState;
import org.portledger.scan.ScanSink;

/**
 * The reading of one port of an nmap XML document. Of what it holds, this is read:
 *
 * <pre>{@code
 * <port protocol= portid=>
 *   <state state= reason=/>
 *   <owner name=/>                                whom a server of the ident protocol named
 *   <service name= method= tunnel= product= version= extrainfo= rpcnum= lowver= highver=/>
 *   <service name= banner=/>                      masscan's, in an element of its own host for each answer
 *   <script id= output=/>                         see NmapScripts
 * </port>
 * }</pre>
 */
final class NmapPort {

    /** What nmap writes when it has no name for a service. */
    private static final String UNKNOWN = "unknown";

    /** What nmap writes in place of a name when the service hung up without a word: a behaviour, and no service. */
    private static final String TCPWRAPPED = "tcpwrapped";

    private final XmlElements xml;
    private final Values values;
    private final ScanSink sink;
    private final Port port;
    private final long line;

    private final NmapScripts scripts = new NmapScripts();
    private String stateText;
    private PortState state;
    private String reason;
    private EvidenceGrade evidence = EvidenceGrade.GUESSED;
    private ServiceName name;
    private String tunnel;
    private String product;
    private String version;
    private String extraInfo;

    private NmapPort(XmlElements xml, Values values, ScanSink sink, Port port) {
        this.xml = xml;
        this.values = values;
        this.sink = sink;
        this.port = port;
        this.line = xml.place().line();
    }

    /** Begins to read the port that starts here; null, with a notice, if it is none. */
    static NmapPort read(XmlElements xml, Values values, ScanSink sink) {
        String number = xml.attribute("portid");
        String transport = xml.attribute("protocol");
        try {
            Port port = new Port(Port.parseNumber(number), TransportProtocol.fromString(transport));
            return new NmapPort(xml, values, sink, port);
        } catch (IllegalArgumentException e) {
            sink.notice(
                    LEFT_OUT,
                    xml.place().line(),
                    "The port %s on transport %s was left out: %s."
                            .formatted(Values.quoted(number), Values.quoted(transport), e.getMessage()));
            return null;
        }
    }

    /** Whether that is what nmap writes in place of a name. */
    static boolean isNoName(String written) {
        return written.equals(UNKNOWN) || written.equals(TCPWRAPPED);
    }

    void start(String element) {
        switch (element) {
            case "state" -> state();
            case "owner" -> owner();
            case "service" -> service();
            case "script" -> script();
            default -> {} // what else nmap tells is not kept
        }
    }

    private void state() {
        stateText = xml.attribute("state");
        state = switch (String.valueOf(stateText)) {
            case "open" -> PortState.OPEN;
            case "open|filtered" -> PortState.OPEN_FILTERED;
            default -> null; // closed, filtered or both: nothing listens as far as one can tell
        };
        if (state != null) {
            reason = values.text("reason");
        }
    }

    private void service() {
        String banner = xml.attribute("banner");
        if (state != null && banner != null) {
            answer(banner);
        } else if (state != null) {
            identified();
        }
    }

    private void identified() {
        tunnel = values.text("tunnel");
        product = values.text("product");
        version = values.text("version");
        extraInfo = values.text("extrainfo");
        remoteProcedures();
        name();
        // what has no name was not identified, however it was probed
        if (name != null && isProbed(xml.attribute("method"))) {
            evidence = EvidenceGrade.PROBED;
        }
    }

    /** What a service answered to masscan, or a part of it. */
    private void answer(String banner) {
        extraInfo = Excerpt.marked(banner, Values.MAX_TEXT);
        if (MasscanRecord.isProtocol(xml.attribute("name"))) {
            name();
            evidence = name == null ? EvidenceGrade.GUESSED : EvidenceGrade.PROBED;
        }
    }

    /** Whether nmap asked the service itself; "table" is only its own list of port numbers. */
    private static boolean isProbed(String method) {
        // "detection" is what nmap 3 wrote of services that answered calls of remote procedures
        return "probed".equals(method) || "detection".equals(method);
    }

    private void owner() {
        scripts.add("auth-owners", xml.attribute("name")); // the script that took the place of this element
    }

    private void script() {
        String id = xml.attribute("id");
        if (NmapScripts.isTold(id)) {
            scripts.add(id, xml.attribute("output"));
        }
    }

    Port port() {
        return port;
    }

    /** As nmap writes it, such as {@code open|filtered}; null if it does not. */
    String stateText() {
        return stateText;
    }

    /** The port as it was seen; null if it is not open. */
    Observation observation() {
        return state == null
                ? null
                : new Observation(
                        port,
                        state,
                        evidence,
                        name,
                        tunnel,
                        product,
                        version,
                        extraInfo,
                        reason,
                        scripts.text(),
                        null,
                        line);
    }

    /** nmap 3 tells the program and its versions by numbers; the later ones write them as is done here. */
    private void remoteProcedures() {
        String program = values.text("rpcnum");
        if (program != null && version == null && extraInfo == null) {
            String lowest = values.text("lowver");
            String highest = values.text("highver");
            version = lowest == null || lowest.equals(highest) ? highest : lowest + "-" + highest;
            extraInfo = "RPC #" + program;
        }
    }

    private void name() {
        String written = xml.attribute("name");
        if (written == null || written.equals(UNKNOWN)) {
            return;
        }
        if (written.equals(TCPWRAPPED)) {
            extraInfo = extraInfo == null ? TCPWRAPPED : extraInfo;
            return;
        }
        try {
            name = new ServiceName(written);
        } catch (IllegalArgumentException e) {
            sink.notice(WARNING, xml.place().line(), "The name of a service was left out: " + e.getMessage() + ".");
        }
    }
}
