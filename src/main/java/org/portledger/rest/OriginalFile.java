package org.portledger.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import org.portledger.audit.ImportJob;
import org.portledger.audit.Imports;

/**
 * The file of an import as it came, as HTTP tells of it. It is never shown, only saved: nobody knows what is in it.
 *
 * @param content closed by {@link #writeTo}
 */
record OriginalFile(ImportJob job, InputStream content) {

    /** @throws NoSuchElementException if there is no such import for the caller, or if its file was refused */
    static OriginalFile of(Imports imports, long importId) throws IOException {
        return new OriginalFile(imports.find(importId).job(), imports.original(importId));
    }

    Map<String, String> headers() {
        byte[] digest = HexFormat.of().parseHex(job.getSha256());
        return Map.of(
                "Content-Length",
                Long.toString(job.getSize()),
                "Content-Disposition",
                Attachment.named(job.getFileName()),
                "Repr-Digest", // RFC 9530
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":",
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'",
                "Cache-Control",
                "private, no-store");
    }

    void writeTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }
}
