package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.query.FindingQuery;
import org.portledger.query.QueryException;
import org.portledger.report.export.ExportForm;
import org.portledger.report.export.FindingExports;

/**
 * Backs {@code work/export.xhtml}, which is never shown: {@code /work/export/5?format=csv&q=verdict:deregistered} is the list
 * of {@link FindingsPage} as a file to save.
 */
@Named
@RequestScoped
public class ExportPage {

    @Inject
    private Audits audits;

    @Inject
    private FindingExports exports;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    /** Sends the file; answers 404 or 400 if the address names no audit or no list. */
    public void send() {
        Audit audit = Refusal.found("audit", auditId, audits::find);
        if (audit == null) {
            return;
        }
        try {
            send(
                    FindingQuery.parse(Faces.getRequestParameter("q")),
                    InvalidEntryException.requireConstant(
                            "format", Faces.getRequestParameter("format"), ExportForm.class));
        } catch (InvalidEntryException | QueryException e) {
            Refusal.send(400, "The address cannot be read: " + e.getMessage() + ".");
        }
    }

    private void send(FindingQuery query, ExportForm form) {
        Faces.sendFile(form.fileName(auditId), true, out -> exports.write(auditId, query, form, out));
    }
}
