package org.portledger.rest;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The body of a request while it comes in, within its bounds of size and pace; beyond them, whoever reads it gets a
 * {@link RefusedBodyException}. Only the time counts in which the server waits for the client, never the other way round.
 */
final class IncomingBody extends AbstractStreamSourceConduit<StreamSourceConduit> {

    /** That of an exchange; there is none before something of it was read. */
    static final AttachmentKey<IncomingBody> OF_EXCHANGE = AttachmentKey.create(IncomingBody.class);

    /** Seconds of waiting in which {@link #LEAST_BYTES} must come, again and again until the end. */
    static final long PERIOD_SECONDS = 20;

    /** 500 bytes a second: less than any network that somebody would send a scan over. */
    static final long LEAST_BYTES = 10_000;

    /** What a client sends after its answer is thrown away for a while: one that is cut off may never see the answer. */
    private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(PERIOD_SECONDS);

    private final HttpServerExchange exchange;
    private final long mostBytes;
    private final Runnable atEnd;
    private long bytes;
    private long bytesOfPeriod;
    private long waitedNanos;
    private boolean whole;
    private Obstacle obstacle;
    private boolean told;
    private long leaveAt;

    /** @param atEnd called when the body was read to its end, perhaps more than once */
    IncomingBody(StreamSourceConduit source, HttpServerExchange exchange, long mostBytes, Runnable atEnd) {
        super(source);
        this.exchange = exchange;
        this.mostBytes = mostBytes;
        this.atEnd = atEnd;
    }

    /** Whether all of it has come. */
    boolean isWhole() {
        return whole;
    }

    /** Lets the next one who reads know that nobody waits for the rest. */
    void refuse(Obstacle why) {
        obstacle = why;
        wakeupReads();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        check();
        return (int) count(next.read(target));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        check();
        return count(next.read(targets, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        check();
        return count(next.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        check();
        return count(next.transferTo(count, through, target));
    }

    @Override
    public void awaitReadable() throws IOException {
        boolean ready = false;
        while (!ready) {
            check();
            long start = System.nanoTime();
            next.awaitReadable(mostNanos(), TimeUnit.NANOSECONDS);
            waitedNanos += System.nanoTime() - start;
            ready = waitedNanos < PERIOD_NANOS;
            if (!ready) {
                beginPeriod();
            }
        }
    }

    /** The server's own patience is of no account, as ours ends before. */
    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        awaitReadable();
    }

    private long mostNanos() {
        return Math.min(PERIOD_NANOS - waitedNanos, isAnswered() ? FAREWELL_NANOS : PERIOD_NANOS);
    }

    private void beginPeriod() {
        if (bytesOfPeriod < LEAST_BYTES) {
            obstacle = Obstacle.tooSlow(LEAST_BYTES, PERIOD_SECONDS);
        }
        bytesOfPeriod = 0;
        waitedNanos = 0;
    }

    private long count(long read) throws IOException {
        if (read < 0) {
            whole = true;
            atEnd.run();
            return read;
        }
        bytes += read;
        bytesOfPeriod += read;
        if (bytes > mostBytes && obstacle == null) {
            obstacle = Obstacle.tooLarge(mostBytes);
            check();
        }
        return read;
    }

    private void check() throws IOException {
        if (obstacle != null && !told) {
            told = true;
            throw new RefusedBodyException(obstacle);
        }
        if (isAnswered() && isTimeToLeave()) {
            throw new IOException("The rest of the request is not awaited");
        }
    }

    private boolean isAnswered() {
        return told || exchange.isResponseComplete();
    }

    private boolean isTimeToLeave() {
        long now = System.nanoTime();
        if (leaveAt == 0) {
            leaveAt = now + FAREWELL_NANOS;
        }
        return now - leaveAt >= 0;
    }
}
