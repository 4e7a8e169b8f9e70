package org.portledger.scan.format;

import java.io.IOException;
import java.util.Set;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/** Reads what a host wrote of its own sockets as JSON objects. */
abstract class JsonListing implements ScanReader {

    /** Takes all the objects; what is no socket is passed over. */
    abstract void readRecords(JsonRecords records, Listeners listeners, ScanContent content, ScanSink sink)
            throws IOException;

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader(null, null, null, null, false));
        sink.ownHost();
        Listeners listeners = new Listeners(sink, Set.of());
        try (JsonRecords records = new JsonRecords(content, sink)) {
            readRecords(records, listeners, content, sink);
            if (records.hasLeftOut()) {
                listeners.doubt();
            }
        }
        listeners.finish();
        sink.endOfHost();
    }
}
