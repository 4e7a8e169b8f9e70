package org.portledger.scan.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.ScanSink;

/**
 * The reading of one host of a report of Nessus. Of what it holds, this is read:
 *
 * <pre>{@code
 * <ReportHost name=>
 *   <HostProperties><tag name=>...</tag></HostProperties>        its address, names and times
 *   <ReportItem port= protocol= svc_name= pluginID= pluginName=/>  an open port, or port 0 for the host itself
 * </ReportHost>
 * }</pre>
 */
final class NessusHost {

    private static final Set<String> TAGS = Set.of(
            "host-ip",
            "host-fqdn",
            "host-rdns",
            "HOST_START",
            "HOST_END",
            "HOST_START_TIMESTAMP",
            "HOST_END_TIMESTAMP");

    /** The plugins that look for open ports, and by whose name one knows how: from outside, or asking the host itself. */
    private static final Set<String> PORT_SCANNERS = Set.of("10335", "11219", "14272", "14274", "34220", "34277");

    private static final String OF_THE_HOST = "0";

    /** What was told of a port. */
    private record Told(EvidenceGrade evidence, String reason) {}

    private final XmlElements xml;
    private final ScanSink sink;
    private final RemotePorts remote;
    private final NessusTimes times;
    private final Place place;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<Port, Told> ports = new HashMap<>();

    private String tag;
    private boolean asked;
    private boolean begun;

    NessusHost(XmlElements xml, ScanSink sink, NessusTimes times) {
        this.xml = xml;
        this.sink = sink;
        this.remote = new RemotePorts(sink);
        this.times = times;
        this.place = xml.place();
        properties.put("name", xml.attribute("name"));
    }

    /** Where the host begins. */
    Place place() {
        return place;
    }

    void start(String element) {
        if (element.equals("tag")) {
            tag = xml.attribute("name");
        } else if (element.equals("ReportItem")) {
            begin();
            if (begun) {
                item();
            }
        }
    }

    void end(String element) {
        if (element.equals("tag") && tag != null && TAGS.contains(tag)) {
            properties.put(tag, xml.text());
        } else if (element.equals("HostProperties")) {
            begin();
        }
    }

    /** The host has ended. */
    void end() {
        begin();
        if (begun) {
            sink.endOfHost();
        }
    }

    /** Begins the host at the first that follows its properties. */
    private void begin() {
        if (asked) {
            return;
        }
        asked = true;
        long line = place.line();
        times.reach(line, properties.get("HOST_START_TIMESTAMP"), properties.get("HOST_START"));
        times.reach(line, properties.get("HOST_END_TIMESTAMP"), properties.get("HOST_END"));
        begun = remote.begin(line, properties.getOrDefault("host-ip", properties.get("name")));
        if (begun) {
            remote.name(properties.get("host-fqdn"));
            remote.name(properties.get("host-rdns"));
        }
    }

    private void item() {
        String number = xml.attribute("port");
        if (!OF_THE_HOST.equals(number)) {
            long line = xml.place().line();
            Port port = remote.port(line, number, xml.attribute("protocol"));
            if (port != null) {
                tell(line, port);
            }
        }
    }

    /** Each finding on a port names the port's service again; only what is new of it is told. */
    private void tell(long line, Port port) {
        ServiceName service = service(line);
        EvidenceGrade evidence = service == null || isGuess() ? EvidenceGrade.GUESSED : EvidenceGrade.PROBED;
        Told before = ports.get(port);
        String reason = before == null || before.reason() == null ? reason() : before.reason();
        if (before == null || before.evidence().compareTo(evidence) < 0) {
            ports.put(port, new Told(evidence, reason));
            remote.open(line, port, evidence, RemoteService.named(service), reason);
        }
    }

    private ServiceName service(long line) {
        String name = xml.attribute("svc_name");
        if (name == null || name.startsWith("unknown")) {
            return null;
        }
        return remote.service(line, isGuess() ? name.substring(0, name.length() - 1) : name);
    }

    /** Nessus marks what it only looked up by the port's number. */
    private boolean isGuess() {
        return xml.attribute("svc_name").endsWith("?");
    }

    private String reason() {
        String plugin = xml.attribute("pluginID");
        return plugin != null && PORT_SCANNERS.contains(plugin) ? xml.attribute("pluginName") : null;
    }
}
