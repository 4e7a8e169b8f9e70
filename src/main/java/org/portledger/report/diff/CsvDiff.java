package org.portledger.report.diff;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.portledger.report.Csv;

/** A line for each difference, for spreadsheets and programs. */
final class CsvDiff implements DiffWriter {

    private final Writer out;

    CsvDiff(Writer out) {
        this.out = out;
        write(Csv.line(
                "kind",
                "host",
                "port",
                "transport",
                "tested",
                "changed",
                "state_before",
                "service_before",
                "product_before",
                "version_before",
                "process_before",
                "state_after",
                "service_after",
                "product_after",
                "version_after",
                "process_after"));
    }

    @Override
    public void add(PortDifference difference) {
        SeenPort before = difference.before();
        SeenPort after = difference.after();
        write(Csv.line(
                difference.kind(),
                difference.host(),
                difference.port().number(),
                difference.port().transport(),
                difference.tested(),
                difference.changed().stream().map(ChangedPart::name).collect(joining(" ")),
                of(ChangedPart.STATE, before),
                of(ChangedPart.SERVICE, before),
                of(ChangedPart.PRODUCT, before),
                of(ChangedPart.VERSION, before),
                of(ChangedPart.PROCESS, before),
                of(ChangedPart.STATE, after),
                of(ChangedPart.SERVICE, after),
                of(ChangedPart.PRODUCT, after),
                of(ChangedPart.VERSION, after),
                of(ChangedPart.PROCESS, after)));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private static Object of(ChangedPart part, SeenPort seen) {
        return seen == null ? null : part.of(seen);
    }

    private void write(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
