package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;
import static org.portledger.scan.NoticeKind.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what {@code masscan -oL} writes, a line for each port and one more for each answer of a service:
 *
 * <pre>{@code
 * #masscan
 * open tcp 22 192.0.2.1 1795533743
 * banner tcp 22 192.0.2.1 1795533748 ssh SSH-2.0-OpenSSH_9.2p1
 * # end
 * }</pre>
 *
 * And what {@code masscan -oG} writes, where an answer does not tell its transport; older versions leave the time out:
 *
 * <pre>{@code
 * Timestamp: 1795533743  Host: 192.0.2.1 ()  Ports: 22/open/tcp//ssh//
 * Timestamp: 1795533748  Host: 192.0.2.1 ()  Port: 22  Service: ssh  Banner: SSH-2.0-OpenSSH_9.2p1
 * # Masscan done at Tue Nov 24 15:42:28 2026
 * }</pre>
 */
@ApplicationScoped
public class MasscanList implements ScanReader {

    /** A page of HTML can be an answer. */
    private static final int MAX_LENGTH = 1 << 18;

    private static final int LINES_LOOKED_AT = 200;

    private static final String BEGINNING = "#masscan";
    private static final String END = "# end";
    private static final String END_OF_GREPABLE = "# Masscan done at ";

    private static final Pattern STATUS = Pattern.compile(
            "(?<status>open|closed) (?<transport>[a-z]{1,10}) (?<port>\\S{1,20}) (?<address>\\S{1,100}) (?<time>\\S{1,20})\\s*");
    private static final Pattern ANSWER = Pattern.compile(
            "banner (?<transport>[a-z]{1,10}) (?<port>\\S{1,20}) (?<address>\\S{1,100}) (?<time>\\S{1,20}) (?<service>\\S{1,100})(?: (?<banner>.*))?");

    /** nmap writes a part more of each port. The service is only looked up by its number. */
    private static final Pattern GREPABLE = Pattern.compile(
            "(?:Timestamp: (?<time>\\S{1,20})\\t)?Host: (?<address>\\S{1,100}) \\([^)]{0,255}\\)\\tPorts: "
                    + "(?<port>[^/\\s]{1,20})/(?<status>[a-z]{1,10})/(?<transport>[a-z]{1,10})/[^/]*/[^/]*/[^/]*/[^/]*");

    /** Whether the line is one of {@code masscan -oG} that tells a port. */
    static boolean isGrepable(String line) {
        return GREPABLE.matcher(line).matches();
    }

    @Override
    public ScanFormat format() {
        return ScanFormat.MASSCAN_LIST;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return content.rootElement() == null
                && content.beginning()
                        .lines()
                        .limit(LINES_LOOKED_AT)
                        .anyMatch(line ->
                                line.equals(BEGINNING) || STATUS.matcher(line).matches() || isGrepable(line));
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        ScanSpan span = new ScanSpan("masscan", sink);
        RemotePorts remote = new RemotePorts(sink);
        boolean finished = false;
        try (TextLines lines = new TextLines(content, sink, MAX_LENGTH)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                finished |= line.equals(END) || line.startsWith(END_OF_GREPABLE);
                if (!line.startsWith("#") && !line.isBlank()) {
                    record(lines, line, sink).ifPresent(record -> record.tell(span, remote, sink));
                }
            }
        }
        if (!finished) {
            sink.notice(WARNING, 0, "The file does not say that the scan was finished: it may have been interrupted.");
        }
        span.finish();
    }

    /** Of a line that is cut off, what is left may be another address, or another port. */
    private static Optional<MasscanRecord> record(TextLines lines, String line, ScanSink sink) {
        Matcher status = STATUS.matcher(line);
        Matcher answer = ANSWER.matcher(line);
        Matcher grepable = GREPABLE.matcher(line);
        if (!lines.isEnded()) {
            sink.notice(REPAIRED, lines.number(), "The file ends in the middle of this line, which was left out.");
        } else if (status.matches()) {
            return Optional.of(record(lines.number(), status, status.group("status"), null, null));
        } else if (grepable.matches()) {
            return Optional.of(record(lines.number(), grepable, grepable.group("status"), null, null));
        } else if (answer.matches()) {
            return Optional.of(record(lines.number(), answer, null, answer.group("service"), answer.group("banner")));
        } else {
            sink.notice(
                    LEFT_OUT,
                    lines.number(),
                    "%s was left out: it does not tell a port and its transport.".formatted(Values.quoted(line)));
        }
        return Optional.empty();
    }

    private static MasscanRecord record(long line, Matcher told, String status, String service, String banner) {
        return new MasscanRecord(
                line,
                told.group("time"),
                told.group("address"),
                told.group("transport"),
                told.group("port"),
                status,
                null,
                service,
                banner);
    }
}
