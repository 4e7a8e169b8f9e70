package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;
import static org.portledger.scan.NoticeKind.WARNING;

import java.io.IOException;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanSink;

/**
 * One reading of an nmap XML document. Of what it holds, this is read:
 *
 * <pre>{@code
 * <nmaprun scanner= args= start= version=>
 *   <host>...</host>                              see NmapHost
 *   <runstats><finished time= exit= errormsg=/></runstats>
 * </nmaprun>
 * }</pre>
 */
final class NmapDocument {

    /** Characters of the command line, which can name ports by the thousand. */
    static final int MAX_ARGUMENTS = TamedXml.MAX_VALUE - 100;

    private final String fileName;
    private final XmlElements xml;
    private final ScanSink sink;
    private final Values values;

    private NmapHost host;
    private boolean begun;
    private boolean finished;
    private long wholeHosts;
    private long hardwareOnly;

    NmapDocument(String fileName, XmlElements xml, ScanSink sink) {
        this.fileName = fileName;
        this.xml = xml;
        this.sink = sink;
        this.values = new Values(xml, sink);
    }

    void read() throws IOException {
        try {
            while (xml.next()) {
                if (xml.isStart()) {
                    start(xml.name());
                } else {
                    end(xml.name());
                }
            }
            noticeUnfinished();
        } catch (DamagedXmlException damage) {
            repair(damage);
        }
        noticeHardwareOnly();
        noticeReplaced();
    }

    private void start(String element) {
        switch (element) {
            case "nmaprun" -> begin();
            case "finished" -> finish();
            case "host" -> host = new NmapHost(xml, values, sink);
            default -> {
                if (host != null) {
                    host.start(element);
                }
            }
        }
    }

    private void end(String element) {
        if (host == null) {
            return;
        }
        if (!element.equals("host")) {
            host.end(element);
            return;
        }
        switch (host.end()) {
            case WHOLE -> wholeHosts++;
            case HARDWARE_ONLY -> hardwareOnly++;
            case LEFT_OUT -> {} // it said so itself
        }
        host = null;
    }

    private void begin() {
        if (!begun) {
            begun = true;
            String scanner = values.text("scanner");
            sink.header(new ScanHeader(
                    scanner,
                    values.text("version"),
                    values.text("args", MAX_ARGUMENTS),
                    values.moment("start"),
                    "masscan".equals(scanner)));
        }
    }

    private void finish() {
        finished = true;
        sink.finishedAt(values.moment("time"));
        if ("error".equals(xml.attribute("exit"))) {
            sink.notice(
                    WARNING,
                    xml.place().line(),
                    "The scan ended with an error: " + Values.quoted(xml.attribute("errormsg")) + ".");
        }
    }

    /** A host that is not whole would look like one with fewer ports, so it is left out. */
    private void repair(DamagedXmlException damage) {
        if (wholeHosts == 0) {
            throw new InvalidScanFileException(
                    fileName,
                    damage.place().line(),
                    "not well-formed XML, and no whole host before it: " + damage.getMessage());
        }
        String text = "The file is damaged at %s: %s. The hosts that stand whole before it (%d) were imported."
                .formatted(damage.place(), damage.getMessage(), wholeHosts);
        if (host != null) {
            text += " The host that begins at %s is not whole and was left out.".formatted(host.place());
        }
        sink.notice(REPAIRED, damage.place().line(), text);
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

    private void noticeReplaced() {
        XmlCharacters characters = xml.characters();
        if (characters.replacedCount() > 0) {
            sink.notice(
                    WARNING,
                    characters.firstReplaced().line(),
                    "Characters that XML does not allow were read as U+FFFD: %d, the first at %s."
                            .formatted(characters.replacedCount(), characters.firstReplaced()));
        }
    }
}
