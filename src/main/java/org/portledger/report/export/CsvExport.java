package org.portledger.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portledger.audit.ListedFinding;
import org.portledger.report.Csv;

/**
 * A line for each finding. What it rests on stands beside it: the file of its scan, the day of the registry and, told by its
 * SHA-256, the set of rules.
 */
final class CsvExport implements ExportWriter {

    private final Writer out;
    private final String ruleSet;

    CsvExport(OutputStream out, ExportFacts facts) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.ruleSet = facts.ruleSet().sha256();
        this.out.write(line(ExportColumn::header, "rule_set_sha256"));
    }

    @Override
    public void add(ListedFinding finding) {
        try {
            out.write(line(column -> column.of(finding), ruleSet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Function<ExportColumn, Object> cell, String last) {
        return Csv.line(Stream.concat(Stream.of(ExportColumn.values()).map(cell), Stream.of(last))
                .toArray());
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
