package org.portledger.audit;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.portledger.scan.InvalidScanFileException;

/**
 * The imports that wait, for the workers of all nodes: the next one is whichever nobody has locked. A worker that dies
 * takes its transaction and its lock with it, so that the import waits again, and nothing of it is there.
 */
@ApplicationScoped
public class ImportQueue {

    private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

    private static final String OURS = "It could not be imported for a reason that is not in the file; the server's log"
            + " tells more. The file was kept: the import can be tried again.";

    private static final String TOO_LATE = "It took longer than the %d seconds that %s gives an import, and was undone."
            + " The file was kept: the import can be tried again once the setting gives it more.";

    @Inject
    ImportTransaction transaction;

    @Inject
    ImportTimeLimit limit;

    @Inject
    ImportNotes notes;

    @Inject
    DeadSpace space;

    /**
     * Does the next import that waits, if there is one: all of it or nothing. What goes wrong is noted with the import.
     *
     * @param stopping whether the server stops; asked now and then
     * @return whether there was one
     */
    public boolean runNext(BooleanSupplier stopping) {
        var attempt = new ImportAttempt(limit);
        try {
            OptionalInt attempts = transaction.runNext(attempt, stopping);
            if (attempts.orElse(0) > 1) {
                reclaim();
            }
            return attempts.isPresent();
        } catch (BrokenImportException e) {
            end(e.importId(), e.getCause(), attempt);
            if (!(e.getCause() instanceof InvalidScanFileException) && !stopping.getAsBoolean()) {
                reclaim(); // a file is refused early as a rule; what else it left, PostgreSQL finds by itself
            }
            return true;
        } catch (Exception e) { // RollbackException, which nothing declares
            if (attempt.importId().isEmpty() || !attempt.isTooLate()) {
                throw e;
            }
            end(attempt.importId().getAsLong(), e, attempt);
            reclaim();
            return true;
        }
    }

    private void reclaim() {
        try {
            space.reclaim();
        } catch (SQLException e) {
            LOG.log(WARNING, "The room of a broken import is not free yet: {0}", e.getMessage());
        }
    }

    private void end(long importId, Throwable cause, ImportAttempt attempt) {
        if (cause instanceof InvalidScanFileException) {
            notes.refuse(importId, cause.getMessage());
        } else if (cause instanceof ImportStoppedException stopped) {
            if (stopped.isCancelled()) {
                notes.cancel(importId);
            }
        } else if (attempt.isTooLate()) {
            LOG.log(WARNING, "Import {0} took too long: {1}", importId, cause.getMessage());
            notes.fail(importId, TOO_LATE.formatted(limit.seconds(), limit.setting()));
        } else if (Outage.behind(cause).isPresent()) {
            LOG.log(WARNING, "Import {0} waits for another attempt: {1}", importId, cause.getMessage());
        } else {
            LOG.log(ERROR, "Import " + importId + " failed", cause);
            notes.fail(importId, OURS);
        }
    }
}
