package org.portledger.app;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What the application does again and again while it runs. The server's threads outlive the application, and a task that
 * nobody cancels keeps all of the application in memory with it.
 */
final class Rounds {

    /** The server's executor lets go of a cancelled task only when its time would have come. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ManagedScheduledExecutorService executor;
    private final List<Future<?>> rounds = new ArrayList<>();
    private volatile boolean ended;

    Rounds(ManagedScheduledExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Begins at once.
     *
     * @param round what is done; what it throws ends its rounds
     * @param pause from the end of one round to the beginning of the next, at most {@link #LONGEST_PAUSE}
     */
    void begin(Runnable round, Duration pause) {
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException("A pause of %s is longer than %s".formatted(pause, LONGEST_PAUSE));
        }
        rounds.add(executor.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** One of the things that wait to be done. */
    @FunctionalInterface
    interface Step {

        /** Does the next one; returns whether there was one. */
        boolean run() throws InterruptedException;
    }

    /**
     * Begins at once. Each round does one thing after the other until none waits, and lets nothing out: whatever did would end
     * the rounds. What fails waits for the next.
     *
     * @param pause as in {@link #begin}
     * @param what  waits then, for the log: "Notices wait to be sent"
     */
    void beginEmptying(Step next, Duration pause, Logger log, String what) {
        begin(
                () -> {
                    try {
                        boolean more = true;
                        while (more && !ended) {
                            more = next.run();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception e) { // also RollbackException, which nothing declares
                        log.log(WARNING, "{0}: {1}", what, e.getMessage());
                    }
                },
                pause);
    }

    /** What runs right now may end by itself; it can ask {@link #haveEnded}. */
    void end() {
        ended = true;
        rounds.forEach(round -> round.cancel(false));
    }

    boolean haveEnded() {
        return ended;
    }
}
