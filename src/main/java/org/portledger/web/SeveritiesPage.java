package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Role;
import org.portledger.audit.Severities;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.SeverityChange;
import org.portledger.audit.SeverityPreview;
import org.portledger.audit.SeverityTable;
import org.portledger.audit.StaleSeveritiesException;
import org.portledger.audit.TeamSeverities;

/**
 * Backs {@code work/severities.xhtml}: {@code /work/severities/5} is the table of a team as it stands, for its leads to
 * change; with {@code ?version=2} it is the table as it stood, to be read.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class SeveritiesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CHANGES = 50;

    @Inject
    private Severities severities;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    @Param(name = "version")
    private Integer asked;

    /** What the visitor looks at: a change is about that version, whoever made another one meanwhile. */
    private int version;

    /** Whether that is a version that holds no more; it never will again. */
    private boolean past;

    private SeverityChoice choice;
    private String reason;

    private transient TeamSeverities shown;
    private transient SeverityPreview preview;

    /** Called before the page is shown; answers 404 if the address names no table of the visitor's teams. */
    public void load() {
        TeamSeverities present = Refusal.found("team", id, severities::inForce);
        if (present != null) {
            past = asked != null && asked != present.version();
            TeamSeverities found =
                    past ? Refusal.found("version", asked.longValue(), each -> severities.at(id, asked)) : present;
            if (found != null) {
                show(found);
            }
        }
    }

    private void show(TeamSeverities table) {
        shown = table;
        version = table.version();
        choice = SeverityChoice.of(table.table());
        preview = null;
    }

    /** Finds out what the table in the form would do. */
    public void tryOut() {
        preview = severities.preview(id, choice.appliedTo(getTable()));
    }

    public void change() {
        try {
            SeverityPreview changed = severities.change(id, version, choice.appliedTo(getTable()), reason);
            show(severities.inForce(id));
            reason = null;
            Messages.done(String.format(
                    Locale.ENGLISH,
                    "The table holds from now on. Findings with another severity: %,d.",
                    changed.changed()));
        } catch (InvalidEntryException e) {
            Messages.refused("severities:" + e.getField(), e.getRule());
        } catch (StaleSeveritiesException e) {
            Messages.refused(e.getMessage() + ". What you see now is how it stands, with what you chose.");
            moveToPresent();
        }
    }

    private void moveToPresent() {
        TeamSeverities present = severities.inForce(id);
        SeverityChoice moved = choice.moved(getTable(), present.table());
        show(present);
        choice = moved;
    }

    public TeamSeverities getShown() {
        if (shown == null) {
            shown = severities.at(id, version);
        }
        return shown;
    }

    private SeverityTable getTable() {
        return getShown().table();
    }

    public List<SeverityRow> getRows() {
        return SeverityRow.all();
    }

    /** What the table that every team begins with says of a cell; null where this one says the same. */
    public Severity standard(SeverityCell cell) {
        Severity standard = SeverityTable.STANDARD.of(cell);
        return standard == getTable().of(cell) ? null : standard;
    }

    /** The last first, at most 50. */
    public List<SeverityChange> getHistory() {
        return severities.history(id, null, MOST_CHANGES);
    }

    /** Whether the table is one that holds no more. */
    public boolean isPast() {
        return past;
    }

    public boolean isWritable() {
        return !past && permission.in(id, Role.LEAD);
    }

    /** Whether the visitor may find out what a table would do. */
    public boolean isTrying() {
        return !past && permission.in(id, Role.AUDITOR);
    }

    /** What the table in the form would do; null where that was not asked. */
    public SeverityPreview getPreview() {
        return preview;
    }

    public SeverityChoice getChoice() {
        return choice;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
