package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.portledger.audit.Audit;
import org.portledger.notice.Notice;
import org.portledger.notice.NoticeKind;
import org.portledger.notice.Notices;

/** Tells whoever asked for an export that it has ended, in the transaction in which it does. */
@ApplicationScoped
class ExportNotices {

    @Inject
    Notices notices;

    /** @param export one that is done or has failed */
    void ended(KeptExport export) {
        Audit audit = export.getAudit();
        String what = export.getState() == ExportState.DONE
                ? String.format(
                        Locale.ENGLISH,
                        "%s of %s is ready. Findings in it: %,d.",
                        export.getFileName(),
                        audit,
                        export.getFindings())
                : "%s of %s could not be made. %s".formatted(export.getFileName(), audit, export.getProblem());
        notices.tell(new Notice(
                audit.getTeam(),
                export.getRequestedBy(),
                NoticeKind.EXPORT_ENDED,
                what,
                "/work/report/" + audit.getId() + "#exports",
                export.getEndedAt()));
    }
}
