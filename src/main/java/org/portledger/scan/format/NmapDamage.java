package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.REPAIRED;

import java.io.IOException;
import java.util.Set;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanSink;

/** What is wrong with the form of an nmap XML document, and how its reading goes on. */
final class NmapDamage {

    private static final String ROOT = "nmaprun";

    /** Elements that make sense without those before them. */
    private static final Set<String> PARTS = Set.of("scaninfo", "host", "runstats");

    private final String fileName;
    private final XmlElements xml;
    private final ScanSink sink;

    private long wholeHosts;
    private DamagedXmlException first;

    NmapDamage(String fileName, XmlElements xml, ScanSink sink) {
        this.fileName = fileName;
        this.xml = xml;
        this.sink = sink;
    }

    void wholeHost() {
        wholeHosts++;
    }

    /**
     * Goes on with the next part of the document, or with the next document; false if there is none.
     *
     * @param host  where the host began that is not whole; null if none is
     * @param ended whether the document was read to its end, and something follows it
     */
    boolean resume(DamagedXmlException damage, Place host, boolean ended) throws IOException {
        String next = xml.resume(ROOT, PARTS);
        if (ended && ROOT.equals(next)) {
            return true; // which is noticed as a further document
        }
        first = first == null ? damage : first;
        String text = "The file is damaged at %s: %s. The hosts that stand whole before it (%d) were imported."
                .formatted(damage.place(), damage.getMessage(), wholeHosts);
        if (host != null) {
            text += " The host that begins at %s is not whole and was left out.".formatted(host);
        }
        if (next != null) {
            text += " Reading went on with the element '%s' at %s.".formatted(next, xml.place());
        }
        sink.notice(REPAIRED, damage.place().line(), text);
        return next != null;
    }

    void furtherDocument() {
        sink.notice(
                REPAIRED,
                xml.place().line(),
                "A further document begins at %s. Its hosts were imported too; what the first says of the scan counts."
                        .formatted(xml.place()));
    }

    void portWithoutHost() {
        sink.notice(
                REPAIRED,
                xml.place().line(),
                "The port at %s stands outside of any host and was left out.".formatted(xml.place()));
    }

    /** @throws InvalidScanFileException if there is damage, and nothing that it left whole */
    void refuseUnlessSomethingIsWhole() {
        if (first != null && wholeHosts == 0) {
            throw new InvalidScanFileException(
                    fileName,
                    first.place().line(),
                    "not well-formed XML, and no whole host in it: " + first.getMessage());
        }
    }
}
