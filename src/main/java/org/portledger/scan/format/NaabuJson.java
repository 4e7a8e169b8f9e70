package org.portledger.scan.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.portledger.port.Port;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what {@code naabu -json} writes, an object a line for each open port, first as it is today:
 *
 * <pre>{@code
 * {"host": , "ip": , "timestamp": , "port": 443, "protocol": "tcp", "tls": true}
 * {"host": , "ip": , "timestamp": , "port": {"Port": 443, "Protocol": 0, "TLS": true}}
 * {"host": , "ip": , "port": 443}
 * }</pre>
 *
 * It only tries whether a port answers, and whether it does in TLS.
 */
@ApplicationScoped
public class NaabuJson implements ScanReader {

    /** The number of UDP where a port is an object; all else that naabu scans is TCP. */
    private static final String UDP_IN_NUMBERS = "1";

    @Override
    public ScanFormat format() {
        return ScanFormat.NAABU_JSON;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return JsonRecords.have(content, "port")
                && (JsonRecords.have(content, "ip") || JsonRecords.have(content, "host"))
                && !JsonRecords.have(content, "ports")
                && !JsonRecords.have(content, "rec_type");
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        ScanSpan span = new ScanSpan("naabu", sink);
        RemotePorts remote = new RemotePorts(sink);
        try (JsonRecords records = new JsonRecords(content, sink)) {
            for (JsonRecord record = records.next(); record != null; record = records.next()) {
                span.reach(record.line(), record.text("timestamp"));
                if (remote.begin(record.line(), address(record))) {
                    remote.name(record.text("host"));
                    tellPort(record, remote);
                    sink.endOfHost();
                }
            }
        }
        span.finish();
    }

    /** A host that was named by its address may have nothing else. */
    private static String address(JsonRecord record) {
        String address = record.text("ip");
        return address == null ? record.text("host") : address;
    }

    private static void tellPort(JsonRecord record, RemotePorts remote) {
        JsonRecord nested = record.object("port");
        String number = record.text("port");
        Port port =
                remote.port(record.line(), number == null ? nested.text("Port") : number, transport(record, nested));
        if (port != null) {
            String tunnel = record.isTrue("tls") || nested.isTrue("TLS") ? "ssl" : null;
            remote.open(record.line(), port, EvidenceGrade.GUESSED, null, tunnel, null, null);
        }
    }

    private static String transport(JsonRecord record, JsonRecord nested) {
        if (UDP_IN_NUMBERS.equals(nested.text("Protocol"))) {
            return "udp";
        }
        String transport = record.text("protocol");
        return transport == null ? "tcp" : transport;
    }
}
