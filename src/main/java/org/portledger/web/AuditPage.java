package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.FindingFilter;
import org.portledger.audit.Findings;
import org.portledger.audit.Verdict;
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
    private Findings findings;

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

    /** How many findings have each verdict; those that none has are left out. */
    public Map<Verdict, Integer> getByVerdict() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            int count = findings.count(id, new FindingFilter(null, null, Set.of(verdict), Set.of(), Set.of(), null));
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        return counts;
    }
}
