package org.portledger.report.diff;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.portledger.scan.Scan;

/** The two scans, the counts, and every difference. What is not told is left out. */
final class JsonDiff implements DiffWriter {

    private final JsonGenerator json;

    JsonDiff(OutputStream out, ScanPair scans, Map<DifferenceKind, Long> counts) {
        json = Json.createGenerator(out);
        json.writeStartObject();
        write("before", scans.before());
        write("after", scans.after());
        json.writeStartObject("counts");
        counts.forEach((kind, count) -> json.write(kind.name(), count));
        json.writeEnd().writeStartArray("differences");
    }

    @Override
    public void add(PortDifference difference) {
        json.writeStartObject()
                .write("kind", difference.kind().name())
                .write("hostId", difference.hostId())
                .write("host", difference.host())
                .write("port", difference.port().number())
                .write("transport", difference.port().transport().toString())
                .write("tested", difference.tested());
        write("before", difference.before());
        write("after", difference.after());
        json.writeStartArray("changed");
        difference.changed().forEach(part -> json.write(part.name().toLowerCase(Locale.ROOT)));
        json.writeEnd().writeEnd();
    }

    @Override
    public void end() {
        json.writeEnd().writeEnd().flush();
    }

    private void write(String name, Scan scan) {
        json.writeStartObject(name)
                .write("id", scan.getId())
                .write("fileName", scan.getFileName())
                .write("sha256", scan.getSha256())
                .write("seenAt", scan.getSeenAt().toString())
                .writeEnd();
    }

    private void write(String name, SeenPort seen) {
        if (seen == null) {
            return;
        }
        json.writeStartObject(name).write("evidence", seen.evidence().name());
        for (ChangedPart part : ChangedPart.values()) {
            if (part.of(seen) != null) {
                json.write(part.name().toLowerCase(Locale.ROOT), part.of(seen).toString());
            }
        }
        json.writeEnd();
    }
}
