package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.report.figures.Figures;
import org.portledger.report.figures.Reports;

/** Backs {@code work/report.xhtml} and, together with {@link AuditReport}, {@code work/print.xhtml}: an audit in numbers. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private Audits audits;

    @Inject
    private Reports reports;

    @Inject
    private Words words;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    private Audit audit;
    private Figures figures;
    private FigureCharts charts;

    /** Called before the page is shown; answers 404 if the address names no audit of the visitor's. */
    public void load() {
        audit = Refusal.found("audit", auditId, audits::find);
    }

    public Audit getAudit() {
        if (audit == null) {
            audit = audits.find(auditId);
        }
        return audit;
    }

    public Figures getFigures() {
        if (figures == null) {
            figures = reports.ofAudit(auditId);
        }
        return figures;
    }

    private FigureCharts charts() {
        if (charts == null) {
            charts = new FigureCharts(getFigures(), words, auditId);
        }
        return charts;
    }

    public List<Bar> getPresences() {
        return charts().presences();
    }

    public List<Bar> getVerdicts() {
        return charts().verdicts();
    }

    public List<Bar> getSeverities() {
        return charts().severities();
    }

    public List<Bar> getDispositions() {
        return charts().dispositions();
    }

    public List<Bar> getAges() {
        return charts().ages();
    }

    public List<Bar> getPorts() {
        return charts().ports();
    }

    public List<Bar> getHosts() {
        return charts().hosts();
    }

    public TrendPicture getTrend() {
        return TrendPicture.of(getFigures().scans());
    }
}
