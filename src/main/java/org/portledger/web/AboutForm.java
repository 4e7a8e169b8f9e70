package org.portledger.web;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.DueEdit;
import org.portledger.audit.FieldEdit;
import org.portledger.audit.Finding;
import org.portledger.audit.StaleFindingException;
import org.portledger.audit.Tag;
import org.portledger.audit.TagsEdit;
import org.portledger.audit.Triage;

/** What people say of a finding besides their decision: how severe it is, who cares for it, by when, and its tags. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class AboutForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Triage triage;

    @Inject
    private FindingPage page;

    @Inject
    private People people;

    /** As the form was filled; what others changed since stays, where it is still like that. */
    private Care shown;

    private String severity;
    private String assignee;
    private LocalDate due;
    private String tags;
    private String reason;

    @PostConstruct
    void show() {
        Finding finding = page.getFinding();
        severity = finding.getJudgedSeverity() == null
                ? People.NONE
                : finding.getJudgedSeverity().name();
        assignee = finding.getAssignee() == null
                ? People.NONE
                : finding.getAssignee().getLogin();
        due = finding.getDueDay();
        tags = finding.getTags().stream().map(Tag::text).collect(joining(" "));
        reason = null;
        shown = new Care(severity, assignee, due, tags);
    }

    /** Writes what was changed in the form. */
    public void save() {
        Finding finding = page.getFinding();
        try {
            triage.edit(finding.getId(), page.getVersion(), edits(finding), reason);
            page.load();
            show();
        } catch (InvalidEntryException e) {
            Messages.refused("about:" + e.getField(), e.getRule());
        } catch (StaleFindingException e) {
            Messages.refused(
                    e.getMessage() + ". What you see now is how it stands; what you typed is still in the form.");
            page.load();
        }
    }

    private List<FieldEdit> edits(Finding finding) {
        List<FieldEdit> edits = new ArrayList<>(people.edits(
                finding.getAudit(),
                severity.equals(shown.severity()) ? null : severity,
                assignee.equals(shown.assignee()) ? null : assignee));
        if (!Objects.equals(due, shown.due())) {
            edits.add(new DueEdit(due));
        }
        edits.add(TagsEdit.between(Tag.listed(shown.tags()), Tag.listed(tags)));
        return edits;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What the form shows besides the reason. */
    private record Care(String severity, String assignee, LocalDate due, String tags) implements Serializable {}
}
