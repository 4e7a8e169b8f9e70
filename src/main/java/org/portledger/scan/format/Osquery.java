package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanSink;

/**
 * Reads the table {@code listening_ports} of osquery, alone or joined with {@code processes} and {@code users}, as JSON: what
 * {@code osqueryi --json} prints, and the log of results that {@code osqueryd} writes, an object a line:
 *
 * <pre>{@code
 * {"address":"0.0.0.0","family":"2","name":"sshd","pid":"812","port":"22","protocol":"6"}
 * {"name":"listening","hostIdentifier":"web","unixTime":1795390503,"columns":{"address":"0.0.0.0", ...},"action":"added"}
 * }</pre>
 */
@ApplicationScoped
public class Osquery extends JsonListing {

    @Override
    public ScanFormat format() {
        return ScanFormat.OSQUERY;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return JsonRecords.have(content, OsqueryRow.ADDRESS, OsqueryRow.PORT, OsqueryRow.PROTOCOL);
    }

    @Override
    void readRecords(JsonRecords records, Listeners listeners, ScanContent content, ScanSink sink) throws IOException {
        OsqueryLog log = new OsqueryLog(content.fileName());
        for (JsonRecord record = records.next(); record != null; record = records.next()) {
            if (OsqueryLog.isEntry(record)) {
                log.take(record);
            } else {
                tell(new OsqueryRow(record), listeners);
            }
        }
        log.tell(listeners, sink);
    }

    private static void tell(OsqueryRow row, Listeners listeners) {
        ListedSocket socket = row.socket();
        if (socket != null) {
            listeners.add(row.columns().line(), socket);
        }
    }
}
