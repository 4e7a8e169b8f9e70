package org.portledger.rest;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an import did in a few lines, for people at a terminal who ask for {@code text/plain}. */
@Provider
@Produces(MediaType.TEXT_PLAIN)
public class ImportSummaryWriter implements MessageBodyWriter<ImportView> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ImportView.class;
    }

    @Override
    public void writeTo(
            ImportView view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(summary(view).getBytes(StandardCharsets.UTF_8));
    }

    static String summary(ImportView view) {
        var text = new StringBuilder("Import %d, %s: %s%s\n"
                .formatted(
                        view.id(),
                        view.fileName(),
                        view.state(),
                        view.wasThere() ? " (the same file was imported before)" : ""));
        if (view.problem() != null) {
            text.append(view.problem()).append('\n');
        } else if (!view.state().isEnded()) {
            text.append("%d per cent; ask again at imports/%d\n".formatted(view.percent(), view.id()));
        }
        view.scans().forEach(scan -> append(scan, text));
        return text.toString();
    }

    private static void append(ImportView.ImportedScan imported, StringBuilder text) {
        ScanView scan = imported.scan();
        text.append("Scan %d, %s of %s: %s, %s\n"
                .formatted(
                        scan.id(),
                        scan.fileName(),
                        scan.day(),
                        many(scan.hosts(), "host"),
                        many(scan.observations(), "observation")));
        if (imported.alreadyImported()) {
            text.append("This scan was here before; nothing was changed\n");
        } else {
            text.append("Findings: ").append(counts(imported.findings())).append('\n');
        }
        imported.byVerdict().forEach((verdict, count) -> text.append("%-13s %d\n".formatted(verdict, count)));
        for (ScanView.Notice notice : imported.notices()) {
            String place = notice.line() == null ? "" : " in line " + notice.line();
            text.append("%s%s: %s\n".formatted(notice.kind(), place, notice.text()));
        }
    }

    private static String many(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Such as "12 new, 0 back, 3 unchanged, 1 gone, 0 unverified". */
    private static String counts(Map<String, Long> findings) {
        return findings.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(joining(", "));
    }
}
