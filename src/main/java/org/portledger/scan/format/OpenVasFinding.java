package org.portledger.scan.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.ScanSink;

/** What a report of OpenVAS tells in one place of a host, or of a port of it. */
final class OpenVasFinding {

    /** Old versions write {@code https (443/tcp)}. */
    private static final Pattern PORT =
            Pattern.compile("(?:\\S{1,100} \\()?(?<number>[^\\s/()]{1,20})/(?<transport>\\w{1,20})\\)?");

    /** What stands in place of a port's number: the protocol by which the host answered, or a package installed there. */
    private static final Set<String> OF_THE_HOST = Set.of("general", "package");

    /** The test by which OpenVAS finds out what listens; others name ports too, but not what listens. */
    private static final String SERVICES = "1.3.6.1.4.1.25623.1.0.10330";

    private static final Pattern SERVER = Pattern.compile(
            "An? (?<name>[\\w.+-]{1,60}) server (?:is running|seems to be running|answered) on this port(?<tls> through (?:SSL|TLS))?.*",
            Pattern.DOTALL);

    private static final String TLS = "TLS";
    private static final String WEB = "web";

    private final Place place;
    private String address;
    private String name;
    private String port = "general/tcp";
    private boolean ofServices;
    private String description = "";

    OpenVasFinding(Place place) {
        this.place = place;
    }

    /** Where it begins. */
    Place place() {
        return place;
    }

    /** @param oid of the test that made the finding; null where the report does not tell */
    void test(String oid) {
        ofServices = SERVICES.equals(oid);
    }

    /** @param element its parent's name, a slash and its own */
    void text(String element, String text) {
        switch (element) {
            case "result/host", "port/host", "host/ip" -> address = text;
            case "host/hostname" -> name = text;
            case "result/port", "ports/port" -> port = text;
            case "result/description" -> description = text;
            default -> {} // what else OpenVAS tells is of weaknesses
        }
    }

    void tell(RemotePorts remote, ScanSink sink) {
        if (remote.begin(place.line(), address)) {
            remote.name(name);
            tellPort(remote);
            sink.endOfHost();
        }
    }

    private void tellPort(RemotePorts remote) {
        Matcher written = PORT.matcher(port);
        String number = written.matches() ? written.group("number") : port;
        if (OF_THE_HOST.contains(number.replaceFirst("/.*", ""))) {
            return;
        }
        Port told = remote.port(place.line(), number, written.matches() ? written.group("transport") : null);
        if (told != null) {
            tellService(told, remote);
        }
    }

    private void tellService(Port told, RemotePorts remote) {
        Matcher server = SERVER.matcher(description);
        String words = ofServices && server.matches() ? server.group("name") : "";
        boolean onlyTls = words.startsWith(TLS);
        boolean tls = onlyTls || !words.isEmpty() && server.group("tls") != null;
        ServiceName service = words.isEmpty() || onlyTls ? null : remote.service(place.line(), inKnowledgeBase(words));
        EvidenceGrade evidence = service == null ? EvidenceGrade.GUESSED : EvidenceGrade.PROBED;
        remote.open(place.line(), told, evidence, RemoteService.named(service).inside(tls ? "ssl" : null), null);
    }

    /** In its own knowledge base OpenVAS calls web servers www, as Nessus does. */
    private static String inKnowledgeBase(String words) {
        return words.equals(WEB) ? "www" : words.toLowerCase(Locale.ROOT);
    }
}
