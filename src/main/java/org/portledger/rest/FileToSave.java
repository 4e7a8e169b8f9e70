package org.portledger.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import org.portledger.annotation.AttachedFile;
import org.portledger.annotation.Attachments;
import org.portledger.audit.ImportJob;
import org.portledger.audit.Imports;
import org.portledger.report.export.kept.KeptExport;
import org.portledger.report.export.kept.KeptExports;
import org.portledger.scan.ContentDigest;

/**
 * A file as it came, as HTTP tells of it. It is never shown, only saved: nobody knows what is in it.
 *
 * @param content closed by {@link #writeTo}
 */
record FileToSave(String name, String mediaType, ContentDigest digest, InputStream content) {

    /**
     * The file of an import.
     *
     * @throws NoSuchElementException if there is no such import for the caller, or if its file was refused
     */
    static FileToSave of(Imports imports, long importId) throws IOException {
        ImportJob job = imports.find(importId).job();
        return new FileToSave(
                job.getFileName(),
                MediaType.APPLICATION_OCTET_STREAM,
                new ContentDigest(job.getSha256(), job.getSize()),
                imports.original(importId));
    }

    /**
     * A file of an annotation.
     *
     * @throws NoSuchElementException if there is no such annotation for the caller, or no such file of it
     */
    static FileToSave of(Attachments attachments, long annotationId, int number) throws IOException {
        AttachedFile file = attachments.find(annotationId, number);
        return new FileToSave(file.getFileName(), file.getType().mediaType(), file.getDigest(), attachments.open(file));
    }

    /**
     * The file of an export.
     *
     * @throws NoSuchElementException if there is no such export for the caller, or no file of it
     */
    static FileToSave of(KeptExports exports, long exportId) throws IOException {
        KeptExport export = exports.find(exportId).export();
        InputStream content = exports.open(exportId);
        return new FileToSave(
                export.getFileName(),
                export.getForm().mediaType(),
                export.getDigest().orElseThrow(),
                content);
    }

    /** All but that of its type. */
    Map<String, String> headers() {
        byte[] sha256 = HexFormat.of().parseHex(digest.sha256());
        return Map.of(
                "Content-Length",
                Long.toString(digest.size()),
                "Content-Disposition",
                Attachment.named(name),
                "Repr-Digest", // RFC 9530
                "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":",
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                "sandbox; default-src 'none'; frame-ancestors 'none'",
                "Cache-Control",
                "private, no-store");
    }

    /** Answers with it. */
    void send(HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        headers().forEach(response::setHeader);
        writeTo(response.getOutputStream());
    }

    void writeTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }
}
