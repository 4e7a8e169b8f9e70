package org.portledger.scan;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads a scan on a thread of its own while the batches before are stored, a few of them ahead.
 *
 * <pre>{@code
 * try (var ahead = ReadAhead.begin(executor, batches -> read(content, batches))) {
 *     for (HostBatch batch = ahead.next(); batch != null; batch = ahead.next()) {
 *         store(batch);
 *     }
 * }}</pre>
 */
final class ReadAhead implements AutoCloseable {

    /** How many may wait to be stored; a large one takes up to some megabytes. */
    private static final int AHEAD = 4;

    private static final HostBatch END = new HostBatch();

    /** Reads the whole scan and hands it on, batch after batch. */
    @FunctionalInterface
    interface Reading {

        void run(Consumer<HostBatch> batches) throws IOException;
    }

    private final BlockingQueue<HostBatch> batches = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(AHEAD);
    private volatile boolean closed;
    private boolean ended;
    private Future<?> reading;

    private ReadAhead() {}

    static ReadAhead begin(ExecutorService executor, Reading reading) {
        var ahead = new ReadAhead();
        ahead.reading = executor.submit(() -> {
            try {
                reading.run(ahead::put);
            } finally {
                ahead.batches.add(END);
            }
            return null;
        });
        return ahead;
    }

    /**
     * Waits for the next batch; null after the last.
     *
     * @throws IOException      if the scan could not be read to its end, as any other exception that the reading throws
     */
    HostBatch next() throws IOException {
        HostBatch batch = taken();
        if (batch == END) {
            ended = true;
            throwFailure();
            return null;
        }
        room.release();
        return batch;
    }

    /** Ends the reading, if it has not ended yet, and waits for that. */
    @Override
    public void close() {
        closed = true;
        room.release(); // so that a reading that waits finds out
        while (!ended) {
            ended = taken() == END;
        }
    }

    private void put(HostBatch batch) {
        room.acquireUninterruptibly();
        if (closed) {
            throw new CancellationException("Nobody wants the rest of the scan");
        }
        batches.add(batch);
    }

    /** Does not stop for an interrupt: whoever ends the server tells the reading, which then ends. */
    private HostBatch taken() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return batches.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void throwFailure() throws IOException {
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted at the end of a scan");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** For the caller to throw, unless it is of a kind that is thrown here. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException unread ? unread : new IOException(cause);
    }
}
