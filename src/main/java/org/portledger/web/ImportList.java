package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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

    /** When each import ended that the page shows as ended: one that is tried again ends again. */
    private Map<Long, Instant> endings = new HashMap<>();

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

    /** Looks again, and has the page drawn further if something has ended, or what had ended is tried again. */
    public void look() {
        Map<Long, Instant> before = endings;
        refresh();
        news = getEnded().stream()
                .filter(card -> !card.job().getEndedAt().equals(before.get(card.id())))
                .toList();
        if (!endings.equals(before)) {
            PrimeFaces.current().ajax().update("news", "imports:ended", "scans");
        }
    }

    /** Forgets what was looked up for an earlier answer. */
    void refresh() {
        pending =
                imports.pending(auditId, MOST_PENDING).stream().map(this::card).toList();
        ended = imports.ended(auditId, MOST_ENDED).stream().map(this::card).toList();
        endings = new HashMap<>();
        ended.forEach(card -> endings.put(card.id(), card.job().getEndedAt()));
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
            refresh();
        }
        return ended;
    }

    /** What has ended since the page looked last. */
    public List<ImportCard> getNews() {
        return news == null ? List.of() : news;
    }
}
