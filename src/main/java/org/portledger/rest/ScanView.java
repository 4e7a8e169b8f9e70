package org.portledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanNotice;

/**
 * The public form of a scan. What its file does not tell is left out.
 *
 * @param sha256       of the file, unpacked where it came packed
 * @param size         bytes of the file, unpacked where it came packed
 * @param seenAt       when it saw what it saw, as well as that is known: which of two scans is the newer goes by this
 * @param day          as of which the registry was asked (UTC)
 * @param statedHost   what a person stated for the file, as is the time
 * @param importId     the import that made it
 * @param member       the file's name within the archive that it came in
 * @param observations ports that it saw open, or open or filtered
 */
public record ScanView(
        long id,
        long auditId,
        String fileName,
        String sha256,
        long size,
        ScanFormat format,
        String scanner,
        String scannerVersion,
        String arguments,
        Instant startedAt,
        Instant finishedAt,
        Instant seenAt,
        LocalDate day,
        String statedHost,
        Instant statedTime,
        Instant importedAt,
        Long importId,
        String member,
        int hosts,
        int observations) {

    static ScanView of(Scan scan) {
        return new ScanView(
                scan.getId(),
                scan.getAuditId(),
                scan.getFileName(),
                scan.getSha256(),
                scan.getSize(),
                scan.getFormat(),
                scan.getScanner(),
                scan.getScannerVersion(),
                scan.getArguments(),
                scan.getStartedAt(),
                scan.getFinishedAt(),
                scan.getSeenAt(),
                scan.getDay(),
                scan.getStatedHost(),
                scan.getStatedTime(),
                scan.getImportedAt(),
                scan.getImportId(),
                scan.getMember(),
                scan.getHosts(),
                scan.getObservations());
    }

    /**
     * What an import had to say of the file.
     *
     * @param kind {@code REPAIRED}, {@code LEFT_OUT} or {@code WARNING}
     * @param line of the file, the first is 1; left out where none can be named
     */
    public record Notice(String kind, Number line, String text) {

        static Notice of(ScanNotice notice) {
            return new Notice(notice.getKind().name(), notice.getLine(), notice.getText());
        }
    }
}
