package org.portledger.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.portledger.audit.ListedFinding;
import org.portledger.audit.RuleSet;
import org.portledger.port.Spoken;
import org.portledger.scan.Scan;

/**
 * Sheets to print or to hand over: the findings as a table, and after them what they rest on. Paper is for reading, so it
 * holds as many as somebody might read; how many more match stands below them.
 */
final class PdfExport implements ExportWriter {

    /** About 130 sheets. */
    static final int MOST_FINDINGS = 5_000;

    private static final float TITLE = 16;
    private static final float BELOW_TITLE = 9;

    private static final List<Column> COLUMNS = List.of(
            new Column("host", 105, ListedFinding::host),
            new Column("port", 55, ListedFinding::port),
            new Column("verdict", 80, finding -> Spoken.of(finding.verdict())),
            new Column("reason", 145, ListedFinding::brief),
            new Column("what listens", 125, finding -> finding.service().listener(finding.process())),
            new Column("severity", 50, finding -> Spoken.of(finding.severity())),
            new Column("presence", 60, finding -> Spoken.of(finding.presence())),
            new Column("disposition", 75, finding -> Spoken.of(finding.disposition())),
            new Column("as of", 50, ListedFinding::verdictDay),
            new Column("scan", 25, ListedFinding::scanId));

    private final OutputStream out;
    private final ExportFacts facts;
    private final PdfPaper paper;
    private long matching;

    /** @param width in points */
    private record Column(String head, float width, Function<ListedFinding, Object> value) {

        String of(ListedFinding finding) {
            return Objects.toString(value.apply(finding), "");
        }
    }

    PdfExport(OutputStream out, ExportFacts facts) throws IOException {
        this.out = out;
        this.facts = facts;
        paper = new PdfPaper(facts.hashCode());
        paper.line("Findings of " + facts.audit(), TITLE);
        paper.line(
                "Team %s; %s".formatted(facts.team(), facts.query().isEmpty() ? "all findings" : facts.query()),
                BELOW_TITLE);
        paper.line("Data as of %s, registry of %s".formatted(dataAsOf(facts), facts.registryDay()), BELOW_TITLE);
        paper.table(
                COLUMNS.stream().map(Column::head).toList(),
                COLUMNS.stream().map(Column::width).toList());
    }

    private static String dataAsOf(ExportFacts facts) {
        return facts.dataAsOf() == null
                ? "no import yet"
                : facts.dataAsOf().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void add(ListedFinding finding) {
        matching++;
        if (matching > MOST_FINDINGS) {
            return;
        }
        try {
            paper.row(COLUMNS.stream().map(column -> column.of(finding)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        paper.endTable();
        paper.line(
                matching > MOST_FINDINGS
                        ? "These are the first %d of %d; the other forms have them all."
                                .formatted(MOST_FINDINGS, matching)
                        : "Findings: %d".formatted(matching),
                BELOW_TITLE);
        paper.line("Scans of the audit, by their own time, with the SHA-256 of their files", BELOW_TITLE);
        for (Scan scan : facts.scans()) {
            paper.line("%d  %s  %s".formatted(scan.getId(), scan.getSha256(), scan.getFileName()), BELOW_TITLE);
        }
        paper.line(
                "Rules that hold in the audit; SHA-256 of the set: "
                        + facts.ruleSet().sha256(),
                BELOW_TITLE);
        for (RuleSet.Standing rule : facts.ruleSet().rules()) {
            paper.line("%d  version %d  %s".formatted(rule.number(), rule.version(), rule.inWords()), BELOW_TITLE);
        }
        paper.save(out);
        paper.close();
    }
}
