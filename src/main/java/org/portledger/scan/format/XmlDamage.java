package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.REPAIRED;

import java.io.IOException;
import java.util.Set;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanSink;

/** What is wrong with the form of a scanner's report in XML, and how its reading goes on. */
final class XmlDamage {

    private final String fileName;
    private final XmlElements xml;
    private final ScanSink sink;
    private final String root;
    private final String part;

    private long whole;
    private DamagedXmlException first;

    /**
     * @param root the root element
     * @param part the element that makes sense without those before it, and counts for nothing unless it is whole
     */
    XmlDamage(String fileName, XmlElements xml, ScanSink sink, String root, String part) {
        this.fileName = fileName;
        this.xml = xml;
        this.sink = sink;
        this.root = root;
        this.part = part;
    }

    void wholePart() {
        whole++;
    }

    /**
     * Goes on with the next part of the document; false if there is none.
     *
     * @param partial where the part began that is not whole; null if none is
     */
    boolean resume(DamagedXmlException damage, Place partial) throws IOException {
        String next = xml.resume(root, Set.of(part));
        if (first != null && partial == null && next == null) {
            return false; // it is the end of an element that began before the first damage
        }
        first = first == null ? damage : first;
        String text = "The file is damaged at %s: %s. The elements '%s' that stand whole before it (%d) were imported."
                .formatted(damage.place(), damage.getMessage(), part, whole);
        if (partial != null) {
            text += " The one that begins at %s is not whole and was left out.".formatted(partial);
        }
        if (next != null) {
            text += " Reading went on at %s.".formatted(xml.place());
        }
        sink.notice(REPAIRED, damage.place().line(), text);
        return next != null;
    }

    /**
     * The document was read to its end.
     *
     * @throws InvalidScanFileException if there is damage, and nothing that it left whole
     */
    void finish() {
        if (first != null && whole == 0) {
            throw new InvalidScanFileException(
                    fileName,
                    first.place().line(),
                    "not well-formed XML, and no whole element '%s' in it: %s".formatted(part, first.getMessage()));
        }
        xml.noticeReplaced(sink);
    }
}
