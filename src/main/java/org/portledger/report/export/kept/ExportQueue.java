package org.portledger.report.export.kept;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.portledger.audit.Outage;

/**
 * The exports that wait, for the workers of all nodes: the next one is whichever nobody has locked. A worker that dies takes
 * its transaction and its lock with it, so that the export waits again, and nothing of it is there.
 */
@ApplicationScoped
public class ExportQueue {

    private static final System.Logger LOG = System.getLogger(ExportQueue.class.getName());

    private static final String NOT_THEIRS = "Whoever asked for it may not see the audit any more.";

    private static final String OURS =
            "It could not be made for a reason that is not in the findings; the server's log tells more.";

    @Inject
    ExportTransaction transaction;

    @Inject
    ExportNotes notes;

    /**
     * Makes the next export that waits, if there is one: all of it or nothing. What goes wrong is noted with the export.
     *
     * @param stopping whether the server stops; asked now and then
     * @return whether to look for another one at once
     */
    public boolean runNext(BooleanSupplier stopping) {
        try {
            return transaction.runNext(stopping);
        } catch (BrokenExportException e) {
            return end(e.exportId(), e.getCause());
        }
    }

    private boolean end(long exportId, Throwable cause) {
        if (cause instanceof ExportStoppedException) {
            return true; // forgotten, or left to whoever starts next
        }
        if (Outage.behind(cause).isPresent()) {
            LOG.log(WARNING, "Export {0} waits for another attempt: {1}", exportId, cause.getMessage());
            return false;
        }
        if (cause instanceof NoSuchElementException) {
            notes.fail(exportId, NOT_THEIRS);
        } else {
            LOG.log(ERROR, "Export " + exportId + " failed", cause);
            notes.fail(exportId, OURS);
        }
        return true;
    }
}
