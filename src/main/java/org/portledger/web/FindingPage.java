package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.Annotations;
import org.portledger.audit.Disposition;
import org.portledger.audit.DispositionConflictException;
import org.portledger.audit.Explanation;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingDetail;
import org.portledger.audit.Findings;
import org.portledger.audit.SeverityProposal;
import org.portledger.audit.StaleFindingException;
import org.portledger.audit.Triage;
import org.portledger.report.HostViews;
import org.portledger.report.PortSight;

/** Backs {@code work/finding.xhtml}: one finding, with everything known of it, to judge. {@link RemarkList} has remarks. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class FindingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Findings findings;

    @Inject
    private HostViews views;

    @Inject
    private Triage triage;

    @Inject
    private Annotations annotations;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    /** What the visitor looks at: a decision is about that version, whoever changed it meanwhile. */
    private int version;

    private String reason;
    private LocalDate until;

    private transient FindingDetail detail;

    /** Called before the page is shown; answers 404 if the address names no finding of the visitor's. */
    public void load() {
        detail = Refusal.found("finding", id, findings::detail);
        if (detail != null) {
            version = detail.finding().getVersion();
        }
    }

    /** Gives the finding its next disposition, for the reason in the form. */
    public void decide(Disposition wanted) {
        try {
            triage.decide(id, version, wanted, wanted == Disposition.ACCEPTED ? until : null, reason);
            reason = null;
            until = null;
        } catch (InvalidEntryException e) {
            Messages.refused("decision:" + e.getField(), e.getRule());
        } catch (DispositionConflictException | StaleFindingException e) {
            Messages.refused(e.getMessage() + ". What you see now is how it stands; your reason is still in the form.");
        }
        load();
    }

    /** The one that the visitor looks at, see {@link Finding#getVersion}. */
    int getVersion() {
        return version;
    }

    private FindingDetail detail() {
        if (detail == null) {
            detail = findings.detail(id);
        }
        return detail;
    }

    public Finding getFinding() {
        return detail().finding();
    }

    /** What listens in a few words; empty if nothing is told. */
    public String getListener() {
        return getFinding().getService().listener(getFinding().getProcess());
    }

    public Explanation getExplanation() {
        return detail().explanation();
    }

    /** Why it has its proposed severity. */
    public SeverityProposal getProposal() {
        return detail().proposal();
    }

    public List<String> getHostNames() {
        return detail().hostNames();
    }

    /** What the newest scans from both sides saw, that with the evidence first. */
    public List<PortSight> getSights() {
        return views.ofFinding(id);
    }

    public Set<Disposition> getNext() {
        return getFinding().next();
    }

    public List<StoryLine> getStory() {
        return StoryLine.of(detail(), annotations.about(AnnotationTarget.finding(id)));
    }

    public boolean isWritable() {
        return permission.toWrite(getFinding().getAudit());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
