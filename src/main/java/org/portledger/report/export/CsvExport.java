package org.portledger.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.portledger.audit.ListedFinding;
import org.portledger.report.Csv;

/** A line for each finding. What it rests on stands beside it: the file of its scan and the day of the registry. */
final class CsvExport implements ExportWriter {

    private final Writer out;

    CsvExport(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(Csv.line(
                Stream.of(ExportColumn.values()).map(ExportColumn::header).toArray()));
    }

    @Override
    public void add(ListedFinding finding) {
        try {
            out.write(Csv.line(Stream.of(ExportColumn.values())
                    .map(column -> column.of(finding))
                    .toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
