package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.Caller;
import org.portledger.registry.EventKind;
import org.portledger.registry.OfferedFile;
import org.portledger.registry.RefreshPreview;
import org.portledger.registry.RegistryConflictException;
import org.portledger.registry.RegistryRefresh;

/** Backs {@code work/refresh.xhtml}: what was offered as a newer registry, and what one of those files would change. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class RefreshPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FILES = 50;
    private static final int MOST_CHANGES = 200;

    @Inject
    private RegistryRefresh refresh;

    @Inject
    private Caller caller;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private transient RefreshPreview preview;

    /**
     * The changes of one kind.
     *
     * @param changes the first by port
     * @param count   of all
     */
    public record Group(EventKind kind, List<RefreshPreview.Change> changes, long count) {

        /** How many are not among {@link #changes}. */
        public long getLeftOut() {
            return count - changes.size();
        }
    }

    /** Called before the page is shown; answers 404 if the address names a file that was never offered. */
    public void load() {
        if (id != null) {
            try {
                preview = Refusal.found("file", id, refresh::preview);
            } catch (RegistryConflictException e) {
                Refusal.send(409, e.getMessage() + ".");
            }
        }
    }

    public void apply() {
        caller.requireAdministrator();
        try {
            refresh.apply(id, caller.account().getLogin());
            Faces.redirect("/work/refresh/%s", id.toString());
        } catch (RegistryConflictException e) {
            Messages.refused(e.getMessage() + ".");
        }
    }

    /** Null where the address names no file. */
    public RefreshPreview getPreview() {
        if (preview == null && id != null) {
            load();
        }
        return preview;
    }

    /** The changes by kind; those of which there are none are left out. */
    public List<Group> getGroups() {
        return getPreview().counts().entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        preview.changes().stream()
                                .filter(change -> change.kind() == entry.getKey())
                                .limit(MOST_CHANGES)
                                .toList(),
                        entry.getValue()))
                .toList();
    }

    /** The last offered first. */
    public List<OfferedFile> getFiles() {
        return refresh.list(MOST_FILES);
    }

    /** When a change happened, as well as it is known: "2026-08-20", "2026-08", "after 2026-08-17, by 2026-09-01". */
    public String when(RefreshPreview.Change change) {
        return switch (change.precision()) {
            case EXACT -> change.latest().toString();
            case MONTH -> YearMonth.from(change.latest()).toString();
            case BETWEEN -> "after %s, by %s".formatted(change.earliest(), change.latest());
            case ON_OR_BEFORE -> "by " + change.latest();
        };
    }
}
