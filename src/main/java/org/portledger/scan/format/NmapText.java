package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what nmap writes for people:
 *
 * <pre>{@code
 * Nmap scan report for localhost (127.0.0.1)
 * PORT     STATE SERVICE  VERSION
 * 22/tcp   open  ssh      OpenSSH 9.2p1
 * }</pre>
 */
@ApplicationScoped
public class NmapText implements ScanReader {

    private static final String REPORT = "Nmap scan report for ";

    /** Up to nmap 4. */
    private static final String OLD_REPORT = "Interesting ports on ";

    private static final int LINES_LOOKED_AT = 200;

    @Override
    public ScanFormat format() {
        return ScanFormat.NMAP_TEXT;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return content.rootElement() == null
                && content.beginning().lines().limit(LINES_LOOKED_AT).anyMatch(line -> host(line) != null);
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        NmapCoverage coverage = new NmapCoverage(new PortLists(sink));
        NmapTextScan scan = new NmapTextScan(sink, coverage, false);
        NmapTextHost host = null;
        long cut = 0;
        try (TextLines lines = new TextLines(content, sink)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!lines.isEnded()) {
                    line = withoutLastWord(line);
                    cut = lines.number();
                }
                String begun = host(line);
                if (host != null && begun == null) {
                    host.read(line, lines.number());
                } else if (begun != null) {
                    end(host);
                    scan.beginHosts();
                    host = NmapTextHost.begin(begun, lines.number(), coverage, sink);
                }
                scan.read(line, lines.number());
            }
        }
        end(host);
        scan.end(cut);
    }

    private static void end(NmapTextHost host) {
        if (host != null) {
            host.end();
        }
    }

    /** Of a line that has no end nobody knows whether its last word is whole: half an address is another host. */
    private static String withoutLastWord(String line) {
        return line.substring(0, line.lastIndexOf(' ') + 1).stripTrailing();
    }

    /** What the line says of the host that begins there; null if none does. */
    private static String host(String line) {
        if (line.startsWith(REPORT)) {
            return line.substring(REPORT.length());
        }
        return line.startsWith(OLD_REPORT) && line.endsWith(":")
                ? line.substring(OLD_REPORT.length(), line.length() - 1)
                : null;
    }
}
