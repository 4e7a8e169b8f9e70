package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.Disposition;
import org.portledger.audit.Findings;
import org.portledger.audit.Presence;
import org.portledger.audit.Verdict;

/** Backs {@code work/findings.xhtml}: {@code /work/findings/5?verdict=DEREGISTERED}, see {@link FindingsQuery}. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class FindingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Audits audits;

    @Inject
    private Findings findings;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    private FindingsQuery query;
    private FindingsTable table;

    private transient Audit audit;

    /** Called before the page is shown; answers 404 if the address names no audit of the visitor's. */
    public void load() {
        audit = Refusal.found("audit", auditId, audits::find);
        if (audit != null) {
            try {
                ask(FindingsQuery.of(Faces.getRequestParameterMap()));
            } catch (InvalidEntryException e) {
                Messages.refused(e.getMessage() + ". So all findings are shown.");
                ask(FindingsQuery.ALL);
            }
        }
    }

    private void ask(FindingsQuery wanted) {
        table = new FindingsTable(findings, auditId, wanted.filter());
        query = wanted;
    }

    /** A choice for each verdict, and how many findings it leaves. */
    public List<Choice> getVerdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> choice(verdict, query.with(verdict), query.with((Verdict) null), query.verdict()))
                .toList();
    }

    /** A choice for each disposition, and how many findings it leaves. */
    public List<Choice> getDispositions() {
        return Arrays.stream(Disposition.values())
                .map(disposition -> choice(
                        disposition, query.with(disposition), query.with((Disposition) null), query.disposition()))
                .toList();
    }

    /** A choice for each presence, and how many findings it leaves. */
    public List<Choice> getPresences() {
        return Arrays.stream(Presence.values())
                .map(presence -> choice(presence, query.with(presence), query.with((Presence) null), query.presence()))
                .toList();
    }

    private Choice choice(Enum<?> value, FindingsQuery chosen, FindingsQuery without, Enum<?> current) {
        boolean on = value == current;
        return new Choice(value, findings.count(auditId, chosen.filter()), on, (on ? without : chosen).toString());
    }

    /**
     * Something to filter by, as a link.
     *
     * @param count   how many findings it leaves
     * @param current whether it is chosen; the link then takes it back
     * @param query   of the link's address, from the question mark on
     */
    public record Choice(Enum<?> value, int count, boolean current, String query) {}

    public Audit getAudit() {
        if (audit == null) {
            audit = audits.find(auditId);
        }
        return audit;
    }

    public FindingsQuery getQuery() {
        return query;
    }

    public FindingsTable getTable() {
        return table;
    }
}
