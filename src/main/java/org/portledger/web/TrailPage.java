package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.FindingChange;
import org.portledger.audit.Trail;
import org.portledger.audit.TrailVerification;

/** Backs {@code work/trail.xhtml}: {@code /work/trail/5?before=1200}, and {@code ?verify=yes} to look through all of it. */
@Named
@RequestScoped
public class TrailPage {

    private static final int ROWS = 100;

    @Inject
    Audits audits;

    @Inject
    Trail trail;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    @Inject
    @Param
    private Long before;

    @Inject
    @Param
    private String verify;

    private Audit audit;
    private List<FindingChange> entries;
    private TrailVerification verification;

    /** Called before the page is shown; answers 404 if the address names no audit of the visitor's. */
    public void load() {
        audit = Refusal.found("audit", auditId, audits::find);
        if (audit != null) {
            entries = trail.list(auditId, before, ROWS);
            verification = verify == null ? null : trail.verify(auditId);
        }
    }

    public Audit getAudit() {
        return audit;
    }

    /** The newest first, at most 100. */
    public List<FindingChange> getEntries() {
        return entries;
    }

    /** The place that the next part begins after; 0 if there is none. */
    public long getOlder() {
        long last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).getSequence();
        return last > 1 ? last : 0;
    }

    /** Null unless it was asked for. */
    public TrailVerification getVerification() {
        return verification;
    }
}
