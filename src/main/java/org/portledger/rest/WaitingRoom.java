package org.portledger.rest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has a place for each body that a worker thread may wait for at once. */
final class WaitingRoom {

    private final int size;
    private final Semaphore free;

    WaitingRoom(int size) {
        this.size = size;
        this.free = new Semaphore(size);
    }

    /** For one request; not taken yet. */
    Place place() {
        return new Place();
    }

    final class Place {

        private final AtomicBoolean taken = new AtomicBoolean();

        /** @return whether there was one free */
        boolean take() {
            boolean found = free.tryAcquire();
            taken.set(found);
            return found;
        }

        /** Gives it to another; nothing happens if it is not taken. */
        void leave() {
            if (taken.compareAndSet(true, false)) {
                free.release();
            }
        }

        /** What is said where none is free. */
        Obstacle obstacle() {
            return Obstacle.tooMany(size);
        }
    }
}
