package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.Annotation;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.Annotations;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.report.CoverageLane;
import org.portledger.report.HostPort;
import org.portledger.report.HostView;
import org.portledger.report.HostViews;
import org.portledger.scan.Host;

/** Backs {@code work/host.xhtml}: what listens on a host as both sides tell it, what was tested, and what people remarked about it. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class HostPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Audits audits;

    @Inject
    private HostViews views;

    @Inject
    private Annotations annotations;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private String remark;

    private transient Host host;
    private transient HostView view;

    /** Called before the page is shown; answers 404 if the address names no host of the visitor's audits. */
    public void load() {
        host = Refusal.found("host", id, audits::host);
    }

    public void annotate() {
        try {
            annotations.add(AnnotationTarget.host(id), remark);
            remark = null;
        } catch (InvalidEntryException e) {
            Messages.refused("remark:" + e.getField(), e.getRule());
        }
    }

    public Host getHost() {
        if (host == null) {
            host = audits.host(id);
        }
        return host;
    }

    public Audit getAudit() {
        return audits.find(getHost().getAuditId());
    }

    public boolean isWritable() {
        return permission.toWrite(getAudit());
    }

    public List<String> getNames() {
        return audits.hostNames(id);
    }

    public List<HostPort> getPorts() {
        return view().ports();
    }

    /** What was tested, a lane for each transport and side; empty if nothing was. */
    public List<CoverageLane> getCoverage() {
        return view().coverage();
    }

    private HostView view() {
        if (view == null) {
            view = views.find(id);
        }
        return view;
    }

    public List<Annotation> getAnnotations() {
        return annotations.about(AnnotationTarget.host(id));
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
