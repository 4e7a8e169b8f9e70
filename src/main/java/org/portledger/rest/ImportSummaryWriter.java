package org.portledger.rest;

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
        ScanView scan = view.scan();
        var text = new StringBuilder("Scan %d, %s of %s: %d hosts, %d observations\n"
                .formatted(scan.id(), scan.fileName(), scan.day(), scan.hosts(), scan.observations()));
        if (view.alreadyImported()) {
            text.append("This file was imported before; nothing was changed\n");
        } else {
            text.append("Findings: %d new, %d known\n".formatted(view.newFindings(), view.knownFindings()));
        }
        view.byVerdict().forEach((verdict, count) -> text.append("%-13s %d\n".formatted(verdict, count)));
        for (ScanView.Notice notice : view.notices()) {
            String place = notice.line() == null ? "" : " in line " + notice.line();
            text.append("%s%s: %s\n".formatted(notice.kind(), place, notice.text()));
        }
        return text.toString();
    }
}
