package org.portledger.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.BulkResult;
import org.portledger.audit.BulkTriage;
import org.portledger.audit.Disposition;
import org.portledger.audit.DispositionEdit;
import org.portledger.audit.DueEdit;
import org.portledger.audit.FieldEdit;
import org.portledger.audit.Selection;
import org.portledger.audit.Tag;
import org.portledger.audit.TagsEdit;
import org.portledger.audit.Undo;
import org.portledger.audit.query.FindingSearch;

/** The bar above a list of findings that edits many of them at once: the chosen rows, or everything that the list holds. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class BulkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BulkTriage triage;

    @Inject
    private Undo undo;

    @Inject
    private FindingSearch search;

    @Inject
    private FindingsPage page;

    @Inject
    private People people;

    private boolean begun;
    private boolean everything;
    private Set<Long> chosen = new TreeSet<>();
    private Disposition disposition;
    private LocalDate until;
    private String severity;
    private String assignee;
    private LocalDate due;
    private String tagsAdded;
    private String tagsRemoved;
    private String reason;

    /** The last change of this visitor on this page, to be undone. */
    private Long changeId;

    private transient BulkResult preview;

    /** Tells what would become of the findings. */
    public void preview() {
        begun = true;
        attempt(() -> preview = triage.preview(auditId(), selection(), edits()));
    }

    /** Edits them, and begins a new edit. */
    public void change() {
        begun = true;
        attempt(() -> {
            BulkResult result = triage.edit(auditId(), selection(), edits(), reason);
            changeId = result.changeId();
            Messages.done(BulkSentence.of(result, "changed"));
            clear();
        });
    }

    /** Takes the last change back. */
    public void undo() {
        Long undone = changeId;
        changeId = null;
        attempt(() -> Messages.done(
                BulkSentence.of(undo.undo(auditId(), undone, "Undo of change " + undone + "."), "as before")));
    }

    private void attempt(Runnable act) {
        chosen = chosenNow();
        try {
            act.run();
            page.countAnew();
        } catch (InvalidEntryException e) {
            Messages.refused("bulk:" + e.getField(), e.getRule());
        }
    }

    /** The rows' boxes are the table's and not Faces' own: the rows are fetched anew while they are looked at. */
    private static Set<Long> chosenNow() {
        return Stream.ofNullable(Faces.getRequestParameterValues("chosen"))
                .flatMap(Stream::of)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(toCollection(TreeSet::new));
    }

    private long auditId() {
        return page.getAudit().getId();
    }

    private Selection selection() {
        if (everything) {
            return search.selection(page.asked());
        }
        if (chosen.isEmpty()) {
            throw new InvalidEntryException("scope", "must be everything that matches, as no row is chosen");
        }
        return Selection.of(chosen);
    }

    private List<FieldEdit> edits() {
        List<FieldEdit> edits = new ArrayList<>(people.edits(page.getAudit(), severity, assignee));
        if (disposition != null) {
            edits.add(new DispositionEdit(disposition, until));
        } else if (until != null) {
            throw new InvalidEntryException("until", "is for the disposition accepted only");
        }
        if (due != null) {
            edits.add(new DueEdit(due));
        }
        if (tagsAdded != null || tagsRemoved != null) {
            edits.add(new TagsEdit(Set.copyOf(Tag.listed(tagsAdded)), Set.copyOf(Tag.listed(tagsRemoved))));
        }
        if (edits.isEmpty()) {
            throw new InvalidEntryException("disposition", "or another field must say what is to be changed");
        }
        return edits;
    }

    private void clear() {
        begun = false;
        everything = false;
        disposition = null;
        until = null;
        severity = null;
        assignee = null;
        due = null;
        tagsAdded = null;
        tagsRemoved = null;
        reason = null;
        chosen = new TreeSet<>();
    }

    /** What would be done, in words; null if nobody asked. */
    public String getPreviewed() {
        return preview == null ? null : BulkSentence.of(preview, "would be changed");
    }

    /** How many findings the list holds. */
    public String getMatching() {
        return String.format(Locale.ENGLISH, "%,d findings", page.getTotal());
    }

    /** Whether the box of a row is ticked. */
    public boolean isChosen(long id) {
        return chosen.contains(id);
    }

    /** The ids of the chosen rows with blanks between, for the script that keeps those of other pages chosen. */
    public String getChosenIds() {
        return chosen.stream().map(String::valueOf).collect(joining(" "));
    }

    /** Whether an edit was begun and not made, so that the bar is open. */
    public boolean isBegun() {
        return begun;
    }

    public List<Disposition> getDispositions() {
        return Arrays.stream(Disposition.values())
                .filter(wanted -> wanted != Disposition.NEW)
                .toList();
    }

    public Long getChangeId() {
        return changeId;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    public Disposition getDisposition() {
        return disposition;
    }

    public void setDisposition(Disposition disposition) {
        this.disposition = disposition;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
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

    public String getTagsAdded() {
        return tagsAdded;
    }

    public void setTagsAdded(String tagsAdded) {
        this.tagsAdded = tagsAdded;
    }

    public String getTagsRemoved() {
        return tagsRemoved;
    }

    public void setTagsRemoved(String tagsRemoved) {
        this.tagsRemoved = tagsRemoved;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
