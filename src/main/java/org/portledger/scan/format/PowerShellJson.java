package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanSink;

/** Reads what PowerShell writes of connections as JSON ({@code ConvertTo-Json}): one object, or an array of them. */
@ApplicationScoped
public class PowerShellJson extends JsonListing {

    /** Older versions write an array that was kept in a variable as an object that holds it. */
    private static final String WRAPPED = "value";

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return JsonRecords.have(content, NetConnection.ADDRESS, NetConnection.PORT)
                || JsonRecords.haveBelow(content, NetConnections::isCommand, NetConnection.ADDRESS, NetConnection.PORT);
    }

    @Override
    void readRecords(JsonRecords records, Listeners listeners, ScanContent content, ScanSink sink) throws IOException {
        NetConnections connections = new NetConnections(content.fileName(), listeners);
        JsonRecords.linesAbove(content).forEach(connections::readAbove);
        for (JsonRecord record = records.next(); record != null; record = records.next()) {
            List<JsonRecord> wrapped = record.objects(WRAPPED);
            for (JsonRecord connection : wrapped.isEmpty() ? List.of(record) : wrapped) {
                connections.add(connection.line(), NetConnection.of(connection));
            }
        }
    }
}
