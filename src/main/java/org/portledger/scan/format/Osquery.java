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
        OneHost host = new OneHost(content.fileName());
        OsqueryProcesses processes = new OsqueryProcesses();
        for (JsonRecord record = records.next(); record != null; record = records.next()) {
            boolean logged = OsqueryLog.isEntry(record);
            if (logged) {
                log.take(record);
            }
            for (OsqueryRow row : OsqueryRow.of(record)) {
                host.check(record.line(), row.host());
                processes.take(row);
                tell(row, logged, listeners);
            }
        }
        log.tell(listeners, sink);
        processes.tell(listeners, sink);
    }

    /** @param logged whether the log tells in the end what there is */
    private static void tell(OsqueryRow row, boolean logged, Listeners listeners) {
        long line = row.columns().line();
        if (row.hasPort() && row.transport() == null) {
            listeners.leaveOut(
                    line, row.port(), "its protocol %s has no ports".formatted(Values.quoted(row.protocol())));
        } else if (row.hasPort() && !logged) {
            listeners.add(line, row.socket());
        }
    }
}
