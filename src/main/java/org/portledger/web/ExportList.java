package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.MissingRoleException;
import org.portledger.audit.query.FindingQuery;
import org.portledger.query.QueryException;
import org.portledger.report.export.ExportForm;
import org.portledger.report.export.kept.ExportStatus;
import org.portledger.report.export.kept.KeptExports;
import org.portledger.report.export.kept.TooManyExportsException;

/** The exports that are made in the background, on {@code work/report.xhtml}, and the form that asks for one. */
@Named
@RequestScoped
public class ExportList {

    private static final Pattern EXPORT = Pattern.compile("[0-9]{1,18}");

    @Inject
    private KeptExports exports;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    @Inject
    @Param(name = "q")
    private String query;

    private ExportForm form = ExportForm.CSV;
    private List<ExportStatus> all;

    /** Has a file made, and shows it among the others. */
    public void request() {
        try {
            exports.request(auditId, FindingQuery.parse(query), form);
            stay();
        } catch (QueryException unreadable) {
            Messages.refused("newExport:query", "cannot be read: " + unreadable.getMessage());
        } catch (TooManyExportsException full) {
            Messages.refused(full.getMessage() + ".");
        }
    }

    /**
     * Forgets the one that the pressed button says, {@code forget=7}. The button names it itself: by the time it is pressed,
     * another one may stand in its row.
     */
    public void act() {
        String id = Faces.isPostback() ? Faces.getRequestParameter("forget") : null;
        if (id != null && EXPORT.matcher(id).matches()) {
            try {
                exports.forget(Long.parseLong(id));
                stay();
            } catch (NoSuchElementException gone) {
                stay();
            } catch (MissingRoleException e) {
                Messages.refused(e.getMessage() + ".");
            }
        }
    }

    /** Whether the visitor may forget it. */
    public boolean isForgettable(ExportStatus status) {
        return permission.toForget(status.export());
    }

    private void stay() {
        Faces.redirect("/work/report/%s#exports", auditId.toString());
    }

    /** The last requested first; often empty. */
    public List<ExportStatus> getAll() {
        if (all == null) {
            all = exports.list(auditId);
        }
        return all;
    }

    /** Whether one of them has not ended, so that it is worth to look again. */
    public boolean isAwaited() {
        return getAll().stream().anyMatch(status -> !status.hasEnded());
    }

    public ExportForm[] getForms() {
        return ExportForm.values();
    }

    /** Which findings; null for all. */
    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public ExportForm getForm() {
        return form;
    }

    public void setForm(ExportForm form) {
        this.form = form;
    }
}
