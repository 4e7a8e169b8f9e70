package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.audit.ImportStateException;
import org.portledger.audit.ImportStatus;
import org.portledger.audit.Imports;
import org.primefaces.PrimeFaces;

/**
 * The imports of an audit, on {@code work/audit.xhtml}. What has ended is drawn anew only when another one ends: what is
 * open there, or has the focus, is left alone meanwhile.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class ImportList implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_PENDING = 100;
    private static final int MOST_ENDED = 20;
    private static final int MOST_NEWEST = 5;
    private static final Pattern IMPORT = Pattern.compile("[0-9]{1,18}");

    @Inject
    private Imports imports;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    private Set<Long> awaited = new HashSet<>();

    private transient List<ImportCard> pending;
    private transient List<ImportCard> ended;
    private transient List<ImportCard> news;

    /**
     * Does what the pressed button says, {@code cancel=9} or {@code retry=9}. The button names its import itself: by the
     * time it is pressed, another one may stand in its row.
     */
    public void act() {
        if (Faces.isPostback()) {
            act("cancel", imports::cancel);
            act("retry", imports::retry);
        }
    }

    private void act(String button, LongConsumer order) {
        String id = Faces.getRequestParameter(button);
        if (id != null && IMPORT.matcher(id).matches()) {
            try {
                order.accept(Long.parseLong(id));
            } catch (ImportStateException | NoSuchElementException e) {
                Messages.refused(e.getMessage() + ".");
            }
            refresh();
        }
    }

    /**
     * A script has sent a file, and the parameter {@code import} names what became of it: news of it is awaited from now
     * on, also if it has ended meanwhile.
     */
    public void expect() {
        String id = Faces.getRequestParameter("import");
        if (id != null && IMPORT.matcher(id).matches()) {
            awaited.add(Long.parseLong(id));
        }
        poll();
    }

    /** Looks again, and has the page drawn further if something has ended. */
    public void poll() {
        Set<Long> before = awaited;
        refresh();
        List<ImportCard> now = new ArrayList<>();
        before.stream().filter(id -> !awaited.contains(id)).map(imports::find).forEach(status -> now.add(card(status)));
        news = now;
        if (!now.isEmpty()) {
            PrimeFaces.current().ajax().update("overview", "news", "imports:ended", "scans", "watch");
        }
    }

    /** Forgets what was looked up for an earlier answer. */
    void refresh() {
        ended = null;
        pending =
                imports.pending(auditId, MOST_PENDING).stream().map(this::card).toList();
        awaited = new HashSet<>();
        pending.forEach(card -> awaited.add(card.id()));
    }

    private ImportCard card(ImportStatus status) {
        return new ImportCard(status, clock.instant());
    }

    /** Those that have not ended, in the order in which they are taken up. */
    public List<ImportCard> getPending() {
        if (pending == null) {
            refresh();
        }
        return pending;
    }

    /** Those that ended last, at most 5, the last one first. */
    public List<ImportCard> getNewest() {
        return getEnded().subList(0, Math.min(MOST_NEWEST, getEnded().size()));
    }

    /** Those that ended before them; often empty. */
    public List<ImportCard> getOlder() {
        return getEnded().subList(getNewest().size(), getEnded().size());
    }

    /** The last one first, at most 20. */
    public List<ImportCard> getEnded() {
        if (ended == null) {
            ended = imports.ended(auditId, MOST_ENDED).stream().map(this::card).toList();
        }
        return ended;
    }

    /** What has ended since the page looked last. */
    public List<ImportCard> getNews() {
        return news == null ? List.of() : news;
    }
}
