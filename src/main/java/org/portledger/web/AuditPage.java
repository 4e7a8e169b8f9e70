package org.portledger.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.query.Facets;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.FindingSearch;
import org.portledger.scan.Scan;

/** Backs {@code work/audit.xhtml}: what an audit holds. {@link ImportForm} and {@link ImportList} are on it too. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SCANS = 100;

    @Inject
    private Audits audits;

    @Inject
    private FindingSearch search;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private transient Audit audit;

    /** Called before the page is shown; answers 404 if the address names no audit of the visitor's. */
    public void load() {
        audit = Refusal.found("audit", id, audits::find);
    }

    public Audit getAudit() {
        if (audit == null) {
            audit = audits.find(id);
        }
        return audit;
    }

    /** Whether the visitor may import. */
    public boolean isWritable() {
        return permission.toWrite(getAudit());
    }

    /** The last imported first. */
    public List<Scan> getScans() {
        return audits.scans(id, MOST_SCANS);
    }

    /** How many findings have each verdict, the most frequent first; those that none has are left out. */
    @SuppressWarnings("unchecked")
    public List<Facets.Count> getByVerdict() {
        // once a request and not once a view, which stays while imports come in
        return (List<Facets.Count>) FacesContext.getCurrentInstance()
                .getAttributes()
                .computeIfAbsent(
                        AuditPage.class,
                        any -> search.facets(id, FindingQuery.ALL).of(FindingField.VERDICT));
    }
}
