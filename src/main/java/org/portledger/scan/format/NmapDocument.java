package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.WARNING;

import java.io.IOException;
import java.time.Instant;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanSink;

/**
 * One reading of an nmap XML document, or of several in one file. Of what it holds, this is read:
 *
 * <pre>{@code
 * <nmaprun scanner= args= start= version=>
 *   <scaninfo protocol= services=/>               see NmapCoverage
 *   <host>...</host>                              see NmapHost
 *   <runstats><finished time= exit= errormsg=/></runstats>
 * </nmaprun>
 * }</pre>
 */
final class NmapDocument {

    /** All that is read here, by {@link NmapHost} and by {@link NmapPort}. */
    static final ReadElements ELEMENTS = ReadElements.named(
            "port",
            "state",
            "service",
            "script",
            "owner",
            "host",
            "status",
            "address",
            "hostname",
            "ports",
            "extraports",
            "extrareasons",
            "nmaprun",
            "scaninfo",
            "runstats",
            "finished");

    /** Characters of the command line, which can name ports by the thousand. */
    static final int MAX_ARGUMENTS = TamedXml.MAX_VALUE - 100;

    private final XmlElements xml;
    private final ScanSink sink;
    private final Values values;

    private final NmapCoverage coverage;
    private final NmapDamage damage;

    private NmapHost host;
    private boolean begun;
    private boolean ended;
    private boolean finished;
    private Instant lastFinished;
    private long hardwareOnly;

    NmapDocument(String fileName, XmlElements xml, ScanSink sink) {
        this.xml = xml;
        this.sink = sink;
        this.values = new Values(xml, sink);
        this.coverage = new NmapCoverage(new PortLists(sink));
        this.damage = new NmapDamage(fileName, xml, sink);
    }

    void read() throws IOException {
        while (step()) {
            // goes on
        }
        damage.refuseUnlessSomethingIsWhole();
        noticeHardwareOnly();
        xml.noticeReplaced(sink);
    }

    /** Reads one tag; false if there is none. */
    private boolean step() throws IOException {
        try {
            if (!xml.next()) {
                return false;
            }
            if (xml.isStart()) {
                start(xml.name());
            } else {
                end(xml.name());
            }
            return true;
        } catch (DamagedXmlException damaged) {
            return resume(damaged);
        }
    }

    /** A host that is not whole would look like one with fewer ports, so it is left out. */
    private boolean resume(DamagedXmlException damaged) throws IOException {
        if (host == null) {
            coverage.forgetScan(); // what was damaged may have told of another scan
        }
        Place partial = host == null ? null : host.place();
        host = null;
        return damage.resume(damaged, partial, ended);
    }

    private void start(String element) {
        switch (element) {
            case "nmaprun" -> begin();
            case "scaninfo" ->
                coverage.scans(
                        xml.attribute("protocol"),
                        xml.attribute("services"),
                        xml.place().line());
            case "finished" -> finish();
            case "host" -> beginHost();
            default -> inside(element);
        }
    }

    private void inside(String element) {
        if (host != null) {
            host.start(element);
        } else if (element.equals("port")) {
            damage.portWithoutHost();
        }
    }

    private void end(String element) {
        if (element.equals("nmaprun")) {
            ended = true;
            noticeUnfinished();
        } else if (host != null && element.equals("host")) {
            endHost();
        } else if (host != null) {
            host.end(element);
        }
    }

    private void begin() {
        if (!xml.isRoot()) {
            throw new DamagedXmlException(xml.place(), "a document begins inside another one");
        }
        ended = false;
        finished = false;
        coverage.forgetScan();
        if (begun) {
            damage.furtherDocument();
        } else {
            header();
        }
    }

    private void header() {
        begun = true;
        String scanner = values.text("scanner");
        sink.header(new ScanHeader(
                scanner,
                values.text("version"),
                values.text("args", MAX_ARGUMENTS),
                values.moment("start"),
                "masscan".equals(scanner)));
    }

    private void beginHost() {
        if (host != null) {
            throw new DamagedXmlException(xml.place(), "a host begins inside another one");
        }
        if (!begun) {
            begun = true;
            sink.header(new ScanHeader(null, null, null, null, false)); // it was damaged
        }
        host = new NmapHost(xml, values, sink, coverage);
    }

    private void endHost() {
        switch (host.end()) {
            case WHOLE -> damage.wholeHost();
            case HARDWARE_ONLY -> hardwareOnly++;
            case LEFT_OUT -> {} // it said so itself
        }
        host = null;
    }

    private void finish() {
        finished = true;
        Instant moment = values.moment("time");
        if (moment != null && (lastFinished == null || moment.isAfter(lastFinished))) {
            lastFinished = moment;
            sink.finishedAt(moment);
        }
        if ("error".equals(xml.attribute("exit"))) {
            sink.notice(
                    WARNING,
                    xml.place().line(),
                    "The scan ended with an error: " + Values.quoted(xml.attribute("errormsg")) + ".");
        }
    }

    private void noticeUnfinished() {
        if (!finished) {
            sink.notice(WARNING, 0, "The file does not say that the scan was finished: it may have been interrupted.");
        }
    }

    private void noticeHardwareOnly() {
        if (hardwareOnly > 0) {
            sink.notice(
                    LEFT_OUT, 0, "Hosts with a hardware address (MAC) only were left out: %d.".formatted(hardwareOnly));
        }
    }
}
