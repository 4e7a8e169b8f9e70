package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads what masscan writes as JSON. Either form has an object for each port and one more for each answer of a service:
 *
 * <pre>{@code
 * -oJ  {"ip": , "timestamp": , "ports": [{"port": , "proto": , "status": , "reason": , "ttl": }]}
 *      {"ip": , "timestamp": , "ports": [{"port": , "proto": , "service": {"name": , "banner": }}]}
 * -oD  {"ip": , "timestamp": , "port": , "proto": , "rec_type": "status", "data": {"status": , "reason": , "ttl": }}
 *      {"ip": , "timestamp": , "port": , "proto": , "rec_type": "banner", "data": {"service_name": , "banner": }}
 * }</pre>
 */
@ApplicationScoped
public class MasscanJson implements ScanReader {

    @Override
    public ScanFormat format() {
        return ScanFormat.MASSCAN_JSON;
    }

    @Override
    public boolean recognises(ScanContent content) {
        return JsonRecords.have(content, "ip", "ports") || JsonRecords.have(content, "ip", "rec_type");
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        ScanSpan span = new ScanSpan("masscan", sink);
        RemotePorts remote = new RemotePorts(sink);
        try (JsonRecords records = new JsonRecords(content, sink)) {
            for (JsonRecord record = records.next(); record != null; record = records.next()) {
                List<MasscanRecord> ports = ports(record);
                ports.forEach(port -> port.tell(span, remote, sink));
                if (ports.isEmpty()) {
                    sink.notice(LEFT_OUT, record.line(), "A record without a port was left out.");
                }
            }
        }
        span.finish();
    }

    private static List<MasscanRecord> ports(JsonRecord record) {
        return record.text("rec_type") == null
                ? record.objects("ports").stream()
                        .map(port -> port(record, port, port, port.object("service"), "name"))
                        .toList()
                : List.of(port(record, record, record.object("data"), record.object("data"), "service_name"));
    }

    private static MasscanRecord port(
            JsonRecord record, JsonRecord port, JsonRecord status, JsonRecord answer, String serviceName) {
        return new MasscanRecord(
                record.line(),
                record.text("timestamp"),
                record.text("ip"),
                port.text("proto"),
                port.text("port"),
                status.text("status"),
                status.text("reason"),
                answer.text(serviceName),
                answer.text("banner"));
    }
}
