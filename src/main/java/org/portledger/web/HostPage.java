package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.report.CoverageLane;
import org.portledger.report.HostPort;
import org.portledger.report.HostView;
import org.portledger.report.HostViews;
import org.portledger.scan.Host;

/** Backs {@code work/host.xhtml}: what listens on a host as both sides tell it, and what was tested. */
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
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private transient Host host;
    private transient HostView view;

    /** Called before the page is shown; answers 404 if the address names no host of the visitor's audits. */
    public void load() {
        host = Refusal.found("host", id, audits::host);
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
}
