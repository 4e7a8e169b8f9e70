package org.portledger.rest;

import java.time.Instant;
import org.portledger.report.export.ExportForm;
import org.portledger.report.export.kept.ExportState;
import org.portledger.report.export.kept.ExportStatus;
import org.portledger.report.export.kept.KeptExport;
import org.portledger.scan.ContentDigest;

/**
 * The public form of an export that is made in the background.
 *
 * @param query     empty for all findings
 * @param written   findings that are written by now, or are in the file
 * @param matching  how many it will be; left out while they are not counted
 * @param problem   why it failed; else left out
 * @param keptUntil when it is forgotten; left out until it has ended
 * @param sha256    of the file; left out until it is done
 * @param size      bytes of the file; left out until it is done
 */
public record KeptExportView(
        long id,
        long auditId,
        String query,
        ExportForm format,
        ExportState state,
        String requestedBy,
        Instant requestedAt,
        long written,
        Long matching,
        Instant endedAt,
        String problem,
        Instant keptUntil,
        String sha256,
        Long size) {

    static KeptExportView of(ExportStatus status) {
        KeptExport export = status.export();
        ContentDigest digest = export.getDigest().orElse(null);
        return new KeptExportView(
                export.getId(),
                export.getAudit().getId(),
                export.getQuery().toString(),
                export.getForm(),
                export.getState(),
                export.getRequestedBy().getDisplayName(),
                export.getRequestedAt(),
                status.isDone() ? export.getFindings() : status.written(),
                status.matching(),
                export.getEndedAt(),
                export.getProblem(),
                export.getKeptUntil(),
                digest == null ? null : digest.sha256(),
                digest == null ? null : digest.size());
    }
}
