package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what PowerShell writes of connections as JSON ({@code ConvertTo-Json}): one object, or an array of them. The objects
 * inside of a connection's describe its class.
 */
@ApplicationScoped
public class PowerShellJson implements ScanReader {

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return JsonRecords.have(content, NetConnection.PORT);
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader(null, null, null, null, false));
        sink.ownHost();
        Listeners listeners = new Listeners(sink, Set.of());
        try (JsonRecords records = new JsonRecords(content, sink)) {
            for (JsonRecord record = records.next(); record != null; record = records.next()) {
                new NetConnection(record.texts()).tell(record.line(), listeners);
            }
            if (records.hasLeftOut()) {
                listeners.doubt();
            }
        }
        listeners.finish();
        sink.endOfHost();
    }
}
