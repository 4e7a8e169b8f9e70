package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/** Reads what {@code nmap -oX} writes, and masscan after its example. */
@ApplicationScoped
public class NmapXml implements ScanReader {

    @Override
    public ScanFormat format() {
        return ScanFormat.NMAP_XML;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return "nmaprun".equals(content.rootElement());
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        try (XmlElements xml = new XmlElements(content, NmapDocument.ELEMENTS)) {
            new NmapDocument(content.fileName(), xml, sink).read();
        }
    }
}
