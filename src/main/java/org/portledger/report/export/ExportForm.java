package org.portledger.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** In what forms findings can be had as a file. */
public enum ExportForm {
    /** A line for each finding, RFC 4180. */
    CSV("text/csv"),
    /** With what it rests on. */
    JSON("application/json"),
    /** With what it rests on, on a sheet of its own. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** With what it rests on, for reading: as many as somebody might read. */
    PDF("application/pdf");

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Without its character set; that of texts is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Such as {@code findings-5.csv}, of an audit's. */
    public String fileName(long auditId) {
        return "findings-%d.%s".formatted(auditId, name().toLowerCase(Locale.ROOT));
    }

    ExportWriter writer(OutputStream out, ExportFacts facts) throws IOException {
        return switch (this) {
            case CSV -> new CsvExport(out, facts);
            case JSON -> new JsonExport(out, facts);
            case XLSX -> new XlsxExport(out, facts);
            case PDF -> new PdfExport(out, facts);
        };
    }
}
