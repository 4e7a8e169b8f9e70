package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.scan.HostAddress;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanHeader;
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
    private static final String VERSION = " VERSION";
    private static final int LINES_LOOKED_AT = 200;

    @Override
    public ScanFormat format() {
        return ScanFormat.NMAP_TEXT;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return content.rootElement() == null
                && content.beginning().lines().limit(LINES_LOOKED_AT).anyMatch(line -> line.startsWith(REPORT));
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader("nmap", null, null, null, false));
        boolean inHost = false;
        boolean done = false;
        int version = -1;
        try (TextLines lines = new TextLines(content, sink)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith(REPORT)) {
                    end(inHost, sink);
                    inHost = begin(line.substring(REPORT.length()), lines.number(), sink);
                } else if (line.startsWith("PORT ")) {
                    version = line.indexOf(VERSION);
                } else if (inHost) {
                    NmapTextPort.tell(line, version, lines.number(), sink);
                }
                done |= line.contains("Nmap done");
            }
        }
        end(inHost, sink);
        if (!done) {
            sink.notice(WARNING, 0, "The text ends before nmap says that it is done: the last ports may be missing.");
        }
    }

    private static void end(boolean inHost, ScanSink sink) {
        if (inHost) {
            sink.endOfHost();
        }
    }

    /** @param host an address, or a name with its address in brackets */
    private static boolean begin(String host, long line, ScanSink sink) {
        int bracket = host.indexOf(" (");
        String address = bracket < 0 ? host : host.substring(bracket + 2).replace(")", "");
        try {
            sink.host(HostAddress.parse(address.strip()));
        } catch (IllegalArgumentException e) {
            sink.notice(LEFT_OUT, line, "The host %s was left out: %s.".formatted(Values.quoted(host), e.getMessage()));
            return false;
        }
        if (bracket > 0 && bracket <= NmapTextPort.MAX_NAME) {
            sink.name(host.substring(0, bracket));
        }
        return true;
    }
}
