package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where requests wait for what is done in the background. Who waits keeps one of the server's request threads, of which
 * WildFly has 16 for each processor; so there is room for a few of them only, and most threads are for others.
 */
@ApplicationScoped
public class WaitingRoom {

    private static final int MOST = 4 * Runtime.getRuntime().availableProcessors();

    /** How long news of another node may take. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Semaphore places = new Semaphore(MOST);

    @Inject
    Clock clock;

    /** Lets some time pass. */
    @FunctionalInterface
    public interface Pause {

        /** Comes back after {@code most}, or when there may be news. */
        void pause(Duration most) throws InterruptedException;
    }

    /**
     * How something stands once it has ended; as it stands after {@code most} if it has not by then, and at once if there is no
     * room to wait.
     *
     * @param standing looks how it stands now
     * @throws InterruptedException if the server stops meanwhile
     */
    public <T> T await(Duration most, Supplier<T> standing, Predicate<T> hasEnded, Pause pause)
            throws InterruptedException {
        T now = standing.get();
        if (hasEnded.test(now) || most.isZero() || !places.tryAcquire()) {
            return now;
        }
        try {
            Instant end = clock.instant().plus(most);
            while (!hasEnded.test(now) && clock.instant().isBefore(end)) {
                Duration left = Duration.between(clock.instant(), end);
                pause.pause(left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
                now = standing.get();
            }
            return now;
        } finally {
            places.release();
        }
    }
}
