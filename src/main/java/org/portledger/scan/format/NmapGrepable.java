package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.scan.HostAddress;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what {@code nmap -oG} writes, a host a line; a port's parts stand between slashes:
 *
 * <pre>{@code
 * Host: 127.0.0.1 (localhost)  Ports: 22/open/tcp//ssh//OpenSSH 9.2p1/, 81/closed/tcp//hosts2-ns///
 * }</pre>
 */
@ApplicationScoped
public class NmapGrepable implements ScanReader {

    /** All ports of a host stand in one line. */
    private static final int MAX_LENGTH = 1 << 23;

    private static final String HOST = "Host: ";
    private static final String PORTS = "Ports: ";
    private static final int LINES_LOOKED_AT = 200;

    @Override
    public ScanFormat format() {
        return ScanFormat.NMAP_GREPABLE;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return content.rootElement() == null
                && content.beginning()
                        .lines()
                        .limit(LINES_LOOKED_AT)
                        .anyMatch(line -> line.startsWith(HOST) && (line.contains("Status: ") || line.contains(PORTS)));
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader("nmap", null, null, null, true));
        try (TextLines lines = new TextLines(content, sink, MAX_LENGTH)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith(HOST)) {
                    host(line.substring(HOST.length()).split("\t"), lines.number(), sink);
                }
            }
        }
    }

    private static void host(String[] fields, long line, ScanSink sink) {
        String address = fields[0].split(" ")[0];
        try {
            sink.host(HostAddress.parse(address));
        } catch (IllegalArgumentException e) {
            String why = "The host %s was left out: %s.".formatted(Values.quoted(address), e.getMessage());
            sink.notice(LEFT_OUT, line, why);
            return;
        }
        name(fields[0], sink);
        for (String field : fields) {
            if (field.startsWith(PORTS)) {
                ports(field.substring(PORTS.length()), line, sink);
            }
        }
        sink.endOfHost();
    }

    private static void name(String host, ScanSink sink) {
        String name = host.substring(host.indexOf('(') + 1).replace(")", "");
        if (host.indexOf('(') > 0 && !name.isBlank() && name.length() <= NmapTextPort.MAX_NAME) {
            sink.name(name);
        }
    }

    private static void ports(String ports, long line, ScanSink sink) {
        for (String port : ports.split(", ")) {
            String[] parts = port.strip().split("/", -1);
            if (parts.length > 6 && parts[1].startsWith("open")) {
                NmapTextPort.tell(
                        parts[0],
                        parts[2],
                        parts[1],
                        parts[4].replace('|', '/'),
                        !parts[6].isEmpty(),
                        parts[6].replace('|', '/'),
                        line,
                        sink);
            }
        }
    }
}
