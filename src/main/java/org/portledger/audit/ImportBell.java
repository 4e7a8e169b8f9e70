package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/**
 * Wakes whoever waits for imports on this node when one was queued or has ended here. What happens on other nodes is not
 * heard: who waits looks into the database now and then as well.
 */
@ApplicationScoped
public class ImportBell {

    private long rings;

    /** Comes back when the bell rings, or after {@code most}; sooner at times. */
    public synchronized void await(Duration most) throws InterruptedException {
        long before = rings;
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); rings == before && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    synchronized void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportMoved moved) {
        rings++;
        notifyAll();
    }
}
