package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.scan.CoverageShare;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanNotice;

/** Backs {@code work/scan.xhtml}: one scan, with all that its file tells of itself, and what it tested. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class ScanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Audits audits;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private transient Scan scan;

    /** Called before the page is shown; answers 404 if the address names no scan of the visitor's audits. */
    public void load() {
        scan = Refusal.found("scan", id, audits::scan);
    }

    public Scan getScan() {
        if (scan == null) {
            scan = audits.scan(id);
        }
        return scan;
    }

    public Audit getAudit() {
        return audits.find(getScan().getAuditId());
    }

    public List<ScanNotice> getNotices() {
        return audits.notices(id);
    }

    /** Those of the most hosts first. */
    public List<CoverageShare> getCoverage() {
        return audits.coverage(id);
    }
}
