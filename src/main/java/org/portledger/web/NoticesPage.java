package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.notice.Notice;
import org.portledger.notice.Notices;

/** Backs {@code work/notices.xhtml}: what the visitor is told. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int MOST = 100;

    @Inject
    Notices notices;

    /** The newest that the page showed. */
    @Inject
    @Param
    Long last;

    private List<Notice> shown;
    private Long seenUntil;
    private Long unseen;

    /** The last first, at most 100. */
    public List<Notice> getShown() {
        if (shown == null) {
            shown = notices.list(MOST);
        }
        return shown;
    }

    /** Whether the visitor has not looked at it yet. */
    public boolean isNew(Notice notice) {
        if (seenUntil == null) {
            seenUntil = notices.seenUntil();
        }
        return notice.getId() > seenUntil;
    }

    /** How many the visitor has not looked at, also beyond those that are shown; for every page. */
    public long getUnseen() {
        if (unseen == null) {
            unseen = notices.countNew();
        }
        return unseen;
    }

    /** The visitor has looked at what the page showed: what came meanwhile stays new. */
    public void see() {
        notices.see(last);
        seenUntil = null;
        unseen = null;
    }
}
