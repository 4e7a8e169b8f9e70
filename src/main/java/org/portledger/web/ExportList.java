package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Predicate;
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

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private KeptExports exports;

    @Inject
    private Clock clock;

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
     * Forgets the one that the pressed button says, {@code forget=7}, or {@code cancel=7} if it has not ended. The button
     * names it itself: by the time it is pressed, another one may stand in its row, and what was to be cancelled may be done.
     */
    public void act() {
        if (Faces.isPostback()) {
            pressed("forget").ifPresent(id -> forget(id, status -> true));
            pressed("cancel").ifPresent(id -> forget(id, status -> !status.hasEnded()));
        }
    }

    private static OptionalLong pressed(String button) {
        String id = Faces.getRequestParameter(button);
        return id != null && EXPORT.matcher(id).matches() ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }

    private void forget(long id, Predicate<ExportStatus> meant) {
        try {
            if (meant.test(exports.find(id))) {
                exports.forget(id);
            }
            stay();
        } catch (NoSuchElementException gone) {
            stay();
        } catch (MissingRoleException e) {
            Messages.refused(e.getMessage() + ".");
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

    /** Whether one of them may end before long, so that it is worth to look again; a page that is left open is no visitor. */
    public boolean isAwaited() {
        Instant longAgo = clock.instant().minus(PATIENCE);
        return getAll().stream()
                .anyMatch(status ->
                        !status.hasEnded() && status.export().getRequestedAt().isAfter(longAgo));
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
