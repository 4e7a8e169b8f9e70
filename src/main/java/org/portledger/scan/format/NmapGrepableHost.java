package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.scan.HostAddress;
import org.portledger.scan.ScanSink;

/** A line of {@code nmap -oG} that tells of a host; its fields stand between tabulators, the parts of a port between slashes. */
final class NmapGrepableHost {

    private static final String PORTS = "Ports: ";
    private static final String DOWN = "Status: Down";
    private static final Pattern REST =
            Pattern.compile("Ignored State: (?<state>\\S{1,30}) \\((?<count>[0-9]{1,6})\\)");

    /** What a service said of itself may hold a comma too. */
    private static final Pattern BETWEEN_PORTS = Pattern.compile("(?<=/),\\s+(?=[^/,\\s]{1,20}/)");

    private static final int PARTS = 8;

    private final long line;
    private final NmapCoverage coverage;
    private final ScanSink sink;

    private NmapGrepableHost(long line, NmapCoverage coverage, ScanSink sink) {
        this.line = line;
        this.coverage = coverage;
        this.sink = sink;
    }

    /** @param text the line after {@code Host: } */
    static void tell(String text, long line, NmapCoverage coverage, ScanSink sink) {
        String[] fields = text.split("\t");
        String address = fields[0].split(" ", 2)[0];
        HostAddress host;
        try {
            host = HostAddress.parse(address);
        } catch (IllegalArgumentException e) {
            String why = "The host %s was left out: %s.".formatted(Values.quoted(address), e.getMessage());
            sink.notice(LEFT_OUT, line, why);
            return;
        }
        if (fields.length > 1 && fields[1].strip().equals(DOWN)) {
            sink.down(host);
        } else {
            sink.host(host);
            new NmapGrepableHost(line, coverage, sink).tell(fields);
        }
    }

    private void tell(String[] fields) {
        coverage.beginHost();
        name(fields[0]);
        for (String field : fields) {
            if (field.startsWith(PORTS)) {
                ports(field.substring(PORTS.length()));
            }
            Matcher rest = REST.matcher(field.strip());
            if (rest.matches()) {
                coverage.rest(rest.group("state"), Long.parseLong(rest.group("count")));
            }
        }
        coverage.tell(sink);
        sink.endOfHost();
    }

    private void name(String host) {
        String name = host.substring(host.indexOf('(') + 1).replace(")", "").strip();
        if (host.indexOf('(') > 0 && !name.isEmpty() && name.length() <= NmapTextHost.MAX_NAME) {
            sink.name(name);
        }
    }

    private void ports(String ports) {
        for (String port : BETWEEN_PORTS.split(ports)) {
            String[] parts = port.strip().split("/", -1);
            if (parts.length < PARTS) {
                sink.notice(
                        REPAIRED,
                        line,
                        "The port %s in line %d is not whole and was left out."
                                .formatted(Values.quoted(port.strip()), line));
            } else {
                port(parts);
            }
        }
    }

    /** nmap writes a bar where it would have to write a slash. */
    private void port(String[] parts) {
        String product = parts[6].replace('|', '/');
        NmapTextPort port = NmapTextPort.of(
                parts[0], parts[2], parts[1], parts[4].replace('|', '/'), !product.isEmpty(), product, line, sink);
        if (port != null) {
            port.tell(null, coverage, sink);
        }
    }
}
