package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.stream.Stream;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/** Reads the report of OpenVAS and Greenbone, as XML: exported, or as an answer of the manager. */
@ApplicationScoped
public class OpenVas implements ScanReader {

    @Override
    public ScanFormat format() {
        return ScanFormat.OPENVAS;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return "get_reports_response".equals(content.rootElement())
                || "report".equals(content.rootElement())
                        && Stream.of("<scan_start>", "<results").anyMatch(content.beginning()::contains);
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        try (XmlElements xml = new XmlElements(content, ReadElements.ALL)) {
            new OpenVasDocument(content.fileName(), xml, sink).read();
        }
    }
}
