package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.scan.HostAddress;
import org.portledger.scan.ScanSink;

/**
 * A host as nmap writes it for people: its table of ports, and what scripts said below the row of a port.
 *
 * <pre>{@code
 * PORT   STATE SERVICE VERSION
 * 80/tcp open  http    nginx
 * |_http-title: Welcome
 * | rdp-ntlm-info:
 * |   Target_Name: EXAMPLE
 * }</pre>
 */
final class NmapTextHost {

    /** Characters of a host's name. */
    static final int MAX_NAME = 255;

    private static final String DOWN = " [host down";
    private static final String VERSION = " VERSION";
    private static final Pattern ROW = Pattern.compile("(?<port>[^\\s/]{1,20})/(?<transport>tcp|udp|sctp)\\s+"
            + "(?<state>[a-z]+(?:\\|filtered)?)(?:\\s+(?<service>\\S{1,100}).{0,4000})?");
    /** A single group that was not listed; which ports those are, the command line may tell. */
    private static final Pattern REST = Pattern.compile(
            "Not shown: (?<count>\\d{1,5}) (?<state>[a-z]+) (?:(?:tcp|udp|sctp) )?ports?(?: \\([a-z, -]*\\))?");

    private static final Pattern SCRIPT = Pattern.compile("\\|[ _](?<id>[A-Za-z0-9-]{1,60}):(?<output>.{0,4000})");
    private static final Pattern FURTHER_OUTPUT = Pattern.compile("\\|[ _] {2}(?<output>.{0,4000})");

    private final NmapCoverage coverage;
    private final ScanSink sink;

    private int version = -1; // the column at which the table tells versions; -1 where nmap did not ask the services
    private Matcher rest; // null where everything is listed, or where several groups are not
    private NmapTextPort port; // the row that was read last
    private NmapScripts scripts;
    private String script;
    private StringBuilder output;

    private NmapTextHost(NmapCoverage coverage, ScanSink sink) {
        this.coverage = coverage;
        this.sink = sink;
        coverage.beginHost();
    }

    /**
     * Begins a host; null if it is none that was met.
     *
     * @param host an address, or a name with its address in brackets
     */
    static NmapTextHost begin(String host, long line, NmapCoverage coverage, ScanSink sink) {
        int down = host.indexOf(DOWN);
        String named = down < 0 ? host : host.substring(0, down);
        int bracket = named.indexOf(" (");
        String address = bracket < 0 ? named : named.substring(bracket + 2).replace(")", "");
        HostAddress parsed;
        try {
            parsed = HostAddress.parse(address.strip());
        } catch (IllegalArgumentException e) {
            sink.notice(LEFT_OUT, line, "The host %s was left out: %s.".formatted(Values.quoted(host), e.getMessage()));
            return null;
        }
        if (down >= 0) {
            sink.down(parsed);
            return null;
        }
        sink.host(parsed);
        if (bracket > 0 && bracket <= MAX_NAME) {
            sink.name(named.substring(0, bracket));
        }
        return new NmapTextHost(coverage, sink);
    }

    void read(String line, long number) {
        if (line.startsWith("|")) {
            script(line);
            return;
        }
        endPort();
        if (line.startsWith("PORT ")) {
            version = line.indexOf(VERSION);
        } else if (line.startsWith("Not shown: ")) {
            Matcher unlisted = REST.matcher(line);
            rest = unlisted.matches() ? unlisted : null;
        } else {
            row(line, number);
        }
    }

    void end() {
        endPort();
        if (rest != null) {
            coverage.rest(rest.group("state"), Long.parseLong(rest.group("count")));
        }
        coverage.tell(sink);
        sink.endOfHost();
    }

    private void row(String line, long number) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
            String product = version < 0 || line.length() <= version ? "" : line.substring(version);
            port = NmapTextPort.of(
                    row.group("port"),
                    row.group("transport"),
                    row.group("state"),
                    row.group("service"),
                    version >= 0,
                    product,
                    number,
                    sink);
            scripts = new NmapScripts();
        }
    }

    private void script(String line) {
        Matcher further = FURTHER_OUTPUT.matcher(line);
        if (further.matches()) {
            if (script != null && output.length() < NmapScripts.MAX_OUTPUT) {
                output.append(' ').append(further.group("output").strip());
            }
            return;
        }
        endScript();
        Matcher first = SCRIPT.matcher(line);
        if (port != null && first.matches() && NmapScripts.isTold(first.group("id"))) {
            script = first.group("id");
            output = new StringBuilder(first.group("output").strip());
        }
    }

    private void endScript() {
        if (script != null) {
            scripts.add(script, output.toString());
            script = null;
        }
    }

    private void endPort() {
        endScript();
        if (port != null) {
            port.tell(scripts.text(), coverage, sink);
            port = null;
        }
    }
}
