package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes whoever waits for imports on this node when one was queued or has ended here. What happens on other nodes is not
 * heard: who waits looks into the database now and then as well.
 *
 * <p>Its lock is one of its own: the proxy that stands before a bean is synchronized where the bean's method is, and would let
 * in one who waits at a time.
 */
@ApplicationScoped
public class ImportBell {

    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    /** Comes back when the bell rings, or after {@code most}; sooner at times. */
    public void await(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long before = rings;
            for (long left = most.toNanos(); rings == before && left > 0; ) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportMoved moved) {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
