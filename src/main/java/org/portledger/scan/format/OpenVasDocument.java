package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.portledger.scan.ScanSink;

/**
 * One reading of a report of OpenVAS. It tells a host again for each finding. Of what it holds, this is read:
 *
 * <pre>{@code
 * <report>                                        in another one, with what the manager adds to it
 *   <scan_start>...</scan_start>
 *   <ports><port>443/tcp<host>192.0.2.1</host></port></ports>
 *   <results><result>
 *     <host>192.0.2.1<hostname>www.example</hostname></host>
 *     <detection><result>...</result></detection>   another finding that it rests on, which has its own place
 *     <port>443/tcp</port>                          or general/tcp, or package, for the host itself
 *     <nvt oid=/>
 *     <description>...</description>
 *   </result></results>
 *   <host><ip>192.0.2.1</ip><start>...</start><end>...</end></host>
 *   <scan_end>...</scan_end>
 * </report>
 * }</pre>
 */
final class OpenVasDocument {

    private static final String RESULT = "result";

    private final XmlElements xml;
    private final ScanSink sink;
    private final ScanSpan span;
    private final RemotePorts remote;
    private final XmlDamage damage;

    /** The elements that are open, each as its parent's name, a slash and its own. */
    private final Deque<String> open = new ArrayDeque<>();

    private boolean startedBefore;
    private OpenVasFinding finding;
    private int quoted; // how deep the finding stands that is only quoted in this one; 0 for none
    private boolean finished;

    OpenVasDocument(String fileName, XmlElements xml, ScanSink sink) {
        this.xml = xml;
        this.sink = sink;
        this.span = new ScanSpan("OpenVAS", sink);
        this.remote = new RemotePorts(sink);
        this.damage = new XmlDamage(fileName, xml, sink, "report", RESULT);
    }

    void read() throws IOException {
        while (step()) {
            // goes on
        }
        damage.finish();
        if (!finished) {
            sink.notice(WARNING, 0, "The file does not say that the scan was finished: it may have been interrupted.");
        }
        span.finish();
    }

    /** Reads one tag; false if there is none. */
    private boolean step() throws IOException {
        try {
            if (!xml.next()) {
                return false;
            }
            if (startedBefore && !xml.text().isEmpty()) {
                text(open.peek(), xml.text());
            }
            startedBefore = xml.isStart();
            if (startedBefore) {
                open.push(nameOf(open.peek()) + "/" + xml.name());
                start(open.peek());
            } else {
                end(open.pop());
            }
            return true;
        } catch (DamagedXmlException e) {
            return resume(e);
        }
    }

    private boolean resume(DamagedXmlException e) throws IOException {
        Place partial = finding == null ? null : finding.place();
        finding = null;
        quoted = 0;
        startedBefore = false;
        boolean more = damage.resume(e, partial);
        open.clear();
        if (more && xml.isRoot()) {
            open.push("/report"); // which is read as if it had begun
        }
        return more;
    }

    private void start(String element) {
        if (quoted > 0) {
            return;
        }
        if (isQuoted(element)) {
            quoted = open.size();
        } else if (isFinding(element)) {
            begin();
        } else if (finding != null && element.equals("result/nvt")) {
            finding.test(xml.attribute("oid"));
        }
    }

    private void begin() {
        if (finding != null) {
            throw new DamagedXmlException(xml.place(), "a finding begins inside another one");
        }
        finding = new OpenVasFinding(xml.place());
    }

    /** What stands in an element before any other. */
    private void text(String element, String text) {
        switch (element) {
            case "report/scan_start", "host/start", "host/end" ->
                span.reach(xml.place().line(), text);
            case "report/scan_end" -> {
                finished = true;
                span.reach(xml.place().line(), text);
            }
            default -> {
                if (finding != null && quoted == 0) {
                    finding.text(element, text);
                }
            }
        }
    }

    private void end(String element) {
        if (quoted > 0) {
            quoted = open.size() < quoted ? 0 : quoted;
        } else if (finding != null && isFinding(element)) {
            finding.tell(remote, sink);
            finding = null;
            if (nameOf(element).equals(RESULT)) {
                damage.wholePart();
            }
        }
    }

    /** Whether the element is a finding inside of another one, where it does not say that the other has not ended. */
    private boolean isQuoted(String element) {
        return finding != null
                && nameOf(element).equals(RESULT)
                && !element.equals("results/result")
                && !element.equals("result/result");
    }

    private static boolean isFinding(String element) {
        return element.equals("ports/port")
                || element.equals("report/host")
                || nameOf(element).equals(RESULT);
    }

    private static String nameOf(String element) {
        return element == null ? "" : element.substring(element.indexOf('/') + 1);
    }
}
