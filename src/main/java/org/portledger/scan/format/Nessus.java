package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/** Reads the report of Nessus, {@code .nessus} of its second version. */
@ApplicationScoped
public class Nessus implements ScanReader {

    @Override
    public ScanFormat format() {
        return ScanFormat.NESSUS;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return "NessusClientData_v2".equals(content.rootElement());
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        try (XmlElements xml = new XmlElements(content, ReadElements.ALL)) {
            new NessusDocument(content.fileName(), xml, sink).read();
        }
    }
}
