package org.portledger.report.diff;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** In what forms a difference of scans can be had as a file. */
public enum DiffForm {
    /** With the scans and the counts. */
    JSON("application/json"),
    /** A line for each difference, and nothing at all where there is none, so that scripts can ask for an empty answer. */
    TEXT("text/plain"),
    CSV("text/csv");

    private final String mediaType;

    DiffForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Without its character set, which is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, such as {@code txt}. */
    public String extension() {
        return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
    }

    DiffWriter writer(OutputStream out, ScanPair scans, Map<DifferenceKind, Long> counts) {
        if (this == JSON) {
            return new JsonDiff(out, scans, counts);
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return this == TEXT ? new TextDiff(text) : new CsvDiff(text);
    }
}
