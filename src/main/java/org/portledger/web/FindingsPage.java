package org.portledger.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.query.Facets;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.FindingSearch;
import org.portledger.query.QueryException;

/** Backs {@code work/findings.xhtml}: {@code /work/findings/5?q=verdict:deregistered}, see {@link FindingQuery}. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class FindingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Audits audits;

    @Inject
    private FindingSearch search;

    @Inject
    private Permission permission;

    @Inject
    private ListLayout list;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    @Inject
    @Param(name = "q")
    private String text;

    private FindingsTable table;

    private transient Audit audit;
    private transient QueryFault fault;
    private transient Facets facets;

    /** Called before the page is shown; answers 404 if the address names no audit of the visitor's. */
    public void load() {
        audit = Refusal.found("audit", auditId, audits::find);
        if (audit != null) {
            try {
                table = new FindingsTable(search, auditId, asked(), list.getLayout());
            } catch (QueryException unreadable) {
                fault = QueryFault.of(text, unreadable);
                FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(400);
            }
        }
    }

    /** After findings were changed, by the visitor or by others: what was counted before is no longer so. */
    public void countAnew() {
        facets = null;
    }

    /** Comes back to the list as it is asked for, so that the page is made anew. */
    void stay() {
        Faces.redirect("/work/findings/%s?q=%s", auditId.toString(), text == null ? "" : text);
    }

    /** Whether the visitor may judge. */
    public boolean isWritable() {
        return permission.toWrite(getAudit());
    }

    /** What the address asks for; only where it can be read. */
    FindingQuery asked() {
        return FindingQuery.parse(text);
    }

    public Audit getAudit() {
        if (audit == null) {
            audit = audits.find(auditId);
        }
        return audit;
    }

    /** As people wrote it; null if the address has none. */
    public String getText() {
        return text;
    }

    /** As the end of an address, from the question mark on; empty if it asks for everything. */
    public String getQuery() {
        return FacetList.address(asked());
    }

    /** Null if the query can be read. */
    public QueryFault getFault() {
        return fault;
    }

    /** Null if the query cannot be read. */
    public FindingsTable getTable() {
        return table;
    }

    /** How many findings the query finds. */
    public long getTotal() {
        return facets().total();
    }

    /** What the query's findings can be narrowed by; an empty list if there are none. */
    public List<FacetList> getFacets() {
        return FacetList.of(asked(), facets());
    }

    private Facets facets() {
        if (facets == null) {
            facets = search.facets(auditId, asked());
        }
        return facets;
    }

    /** What can be asked for in particular. */
    public List<Explained> getExplanations() {
        return Arrays.stream(FindingField.values())
                .map(field -> new Explained(
                        field.getExample(),
                        FacetList.address(FindingQuery.parse(field.getExample())),
                        field.getMeaning()))
                .toList();
    }

    /**
     * A field of queries.
     *
     * @param example a query that uses it
     * @param query   of the address of what the example finds, from the question mark on
     * @param words   what it asks for
     */
    public record Explained(String example, String query, String words) {}
}
