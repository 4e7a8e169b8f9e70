package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what {@code nmap -oG} writes, a host a line; the ports that were scanned stand there only with {@code -v}:
 *
 * <pre>{@code
 * # Ports scanned: TCP(3;22,80-81) UDP(0;) SCTP(0;) PROTOCOLS(0;)
 * Host: 127.0.0.1 (localhost)  Ports: 22/open/tcp//ssh//OpenSSH 9.2p1/, 81/closed/tcp//hosts2-ns///
 * }</pre>
 */
@ApplicationScoped
public class NmapGrepable implements ScanReader {

    /** All ports of a host stand in one line. */
    private static final int MAX_LENGTH = 1 << 23;

    private static final String HOST = "Host: ";
    private static final String SCANNED = "# Ports scanned: ";
    private static final Pattern TRANSPORT = Pattern.compile("(?<name>TCP|UDP|SCTP)\\([0-9]*;(?<ports>[^)]*)\\)");
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
                        .filter(line ->
                                line.startsWith(HOST) && (line.contains("Status: ") || line.contains("Ports: ")))
                        .anyMatch(line -> !MasscanList.isGrepable(line));
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        NmapCoverage coverage = new NmapCoverage(new PortLists(sink));
        NmapTextScan scan = new NmapTextScan(sink, coverage, true);
        try (TextLines lines = new TextLines(content, sink, MAX_LENGTH)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith(HOST)) {
                    scan.beginHosts();
                    NmapGrepableHost.tell(line.substring(HOST.length()), lines.number(), coverage, sink);
                } else if (line.startsWith(SCANNED)) {
                    scanned(line, lines.number(), coverage);
                } else {
                    scan.read(line, lines.number());
                }
            }
        }
        scan.end(0);
    }

    private static void scanned(String line, long number, NmapCoverage coverage) {
        Matcher transport = TRANSPORT.matcher(line);
        while (transport.find()) {
            coverage.scans(transport.group("name").toLowerCase(Locale.ROOT), transport.group("ports"), number);
        }
    }
}
