package org.portledger.report.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import org.portledger.audit.ListedFinding;
import org.portledger.audit.RuleSet;
import org.portledger.scan.Scan;

/** What the list rests on, and the findings. What is not told is left out. */
final class JsonExport implements ExportWriter {

    private final JsonGenerator json;

    JsonExport(OutputStream out, ExportFacts facts) {
        json = Json.createGenerator(out);
        json.writeStartObject().writeStartObject("about");
        json.write("auditId", facts.auditId()).write("audit", facts.audit()).write("team", facts.team());
        json.write("query", facts.query());
        write("dataAsOf", facts.dataAsOf());
        json.write("registryDay", facts.registryDay().toString()).writeStartArray("scans");
        facts.scans().forEach(this::write);
        json.writeEnd();
        write(facts.ruleSet());
        json.writeEnd().writeStartArray("findings");
    }

    private void write(Scan scan) {
        json.writeStartObject()
                .write("id", scan.getId())
                .write("fileName", scan.getFileName())
                .write("sha256", scan.getSha256())
                .write("seenAt", scan.getSeenAt().toString())
                .writeEnd();
    }

    private void write(RuleSet ruleSet) {
        json.writeStartObject("ruleSet").write("sha256", ruleSet.sha256()).writeStartArray("rules");
        for (RuleSet.Standing rule : ruleSet.rules()) {
            json.writeStartObject().write("number", rule.number()).write("version", rule.version());
            write("decision", rule.decision());
            write("scope", rule.scope());
            write("endDay", rule.endDay());
            write("reason", rule.reason());
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    @Override
    public void add(ListedFinding finding) {
        json.writeStartObject();
        for (ExportColumn column : ExportColumn.values()) {
            write(column.key(), column.of(finding));
        }
        json.writeEnd();
    }

    @Override
    public void end() {
        json.writeEnd().writeEnd().flush();
    }

    private void write(String key, Object value) {
        if (value instanceof Boolean flag) {
            json.write(key, flag);
        } else if (value instanceof Number number) {
            json.write(key, number.longValue());
        } else if (value != null) {
            json.write(key, value.toString());
        }
    }
}
