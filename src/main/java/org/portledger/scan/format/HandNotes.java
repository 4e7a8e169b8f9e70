package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what people saw, a {@link HandNote} a line or several in an array. A person who names what answered counts as a
 * probe does, one who cannot tell as a port that is open and no more; never as the host's own word.
 */
@ApplicationScoped
public class HandNotes implements ScanReader {

    /** Stands where other scans name the program that made them. */
    private static final String MAKER = "a person";

    @Override
    public ScanFormat format() {
        return ScanFormat.MANUAL;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return JsonRecords.have(content, HandNote.SEEN_BY_HAND, HandNote.ADDRESS, HandNote.PORT, HandNote.TRANSPORT);
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        ScanSpan span = new ScanSpan(MAKER, sink);
        RemotePorts remote = new RemotePorts(sink);
        try (JsonRecords records = new JsonRecords(content, sink)) {
            for (JsonRecord record = records.next(); record != null; record = records.next()) {
                span.reach(record.line(), record.text(HandNote.SEEN_BY_HAND));
                if (remote.begin(record.line(), record.text(HandNote.ADDRESS))) {
                    tellPort(record, remote);
                    sink.endOfHost();
                }
            }
        }
        span.finish();
    }

    private static void tellPort(JsonRecord record, RemotePorts remote) {
        String transport = record.text(HandNote.TRANSPORT);
        Port port = remote.port(record.line(), record.text(HandNote.PORT), transport == null ? "" : transport);
        if (port != null) {
            String name = record.text(HandNote.SERVICE);
            ServiceName service = name == null ? null : remote.service(record.line(), name);
            remote.open(
                    record.line(),
                    port,
                    service == null ? EvidenceGrade.GUESSED : EvidenceGrade.PROBED,
                    new RemoteService(service, null, null, null, record.text(HandNote.SAW)),
                    record.text(HandNote.WHY));
        }
    }
}
