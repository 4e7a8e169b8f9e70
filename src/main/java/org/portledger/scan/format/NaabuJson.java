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
 * {"host": , "ip": , "timestamp": , "port": 443, "protocol": "tcp", "tls": true,
 *  "name": , "method": , "tunnel": , "product": , "version": , "extra_info": }
 * {"host": , "ip": , "timestamp": , "port": {"Port": 443, "Protocol": 0, "TLS": true}}
 * {"host": , "ip": , "port": 443}
 * }</pre>
 *
 * By itself it only tries whether a port answers, and whether it does in TLS; the second line is there if it, or nmap for
 * it, found out what listens. A host that answered without any port being looked at is written with port 0 of no protocol.
 */
@ApplicationScoped
public class NaabuJson implements ScanReader {

    /** The number of UDP where a port is an object; all else that naabu scans is TCP. */
    private static final String UDP_IN_NUMBERS = "1";

    /** What {@code method} says if the service was only looked up by the port's number. */
    private static final String LOOKED_UP = "table";

    /** Its banner goes where its notices go, which people write into the same file. */
    private static final String IN_BANNER = "projectdiscovery.io";

    @Override
    public ScanFormat format() {
        return ScanFormat.NAABU_JSON;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return (has(content, "port", "ip") || has(content, "port", "host"))
                && !has(content, "ports")
                && !has(content, "rec_type");
    }

    private static boolean has(ScanContent content, String... names) {
        return JsonRecords.have(content, names)
                || JsonRecords.haveBelow(content, line -> line.contains(IN_BANNER), names);
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
        String number = record.text("port") == null ? nested.text("Port") : record.text("port");
        if ("0".equals(number) && "".equals(record.text("protocol"))) {
            return;
        }
        Port port = remote.port(record.line(), number, transport(record, nested));
        if (port != null) {
            boolean tls = record.isTrue("tls") || nested.isTrue("TLS");
            RemoteService service = service(record, remote).inside(tls ? "ssl" : record.text("tunnel"));
            remote.open(record.line(), port, evidence(record, service), service, null);
        }
    }

    private static RemoteService service(JsonRecord record, RemotePorts remote) {
        String name = record.text("name");
        return new RemoteService(
                name == null || NmapPort.isNoName(name) ? null : remote.service(record.line(), name),
                null,
                record.text("product"),
                record.text("version"),
                record.text("extra_info"));
    }

    private static EvidenceGrade evidence(JsonRecord record, RemoteService service) {
        String method = record.text("method");
        boolean asked = method != null && !method.equals(LOOKED_UP);
        return asked && service.name() != null ? EvidenceGrade.PROBED : EvidenceGrade.GUESSED;
    }

    private static String transport(JsonRecord record, JsonRecord nested) {
        if (UDP_IN_NUMBERS.equals(nested.text("Protocol"))) {
            return "udp";
        }
        String transport = record.text("protocol");
        return transport == null ? "tcp" : transport;
    }
}
