package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void endTheThread() {
        executor.shutdown();
    }

    @Test
    void givesTheBatchesInTheirOrder() throws IOException {
        List<HostBatch> read = List.of(new HostBatch(), new HostBatch(), new HostBatch());
        List<HostBatch> stored = new ArrayList<>();
        try (var ahead = ReadAhead.begin(executor, read::forEach)) {
            for (HostBatch batch = ahead.next(); batch != null; batch = ahead.next()) {
                stored.add(batch);
            }
        }
        assertThat(stored).isEqualTo(read);
    }

    @Test
    void whatTheReadingThrowsComesAfterWhatItRead() throws IOException {
        var batch = new HostBatch();
        try (var ahead = ReadAhead.begin(executor, batches -> {
            batches.accept(batch);
            throw new InvalidScanFileException("scan.xml", "it ends too early");
        })) {
            assertThat(ahead.next()).isSameAs(batch);
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(InvalidScanFileException.class)
                    .hasMessageContaining("it ends too early");
        }
    }

    @Test
    void aDiskThatFailsIsToldAsSuch() throws IOException {
        try (var ahead = ReadAhead.begin(executor, batches -> {
            throw new IOException("no such sector");
        })) {
            assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("no such sector");
        }
    }

    @Test
    void aReadingThatNobodyWantsAnyMoreEnds() throws Exception {
        var read = new AtomicInteger();
        var ended = new CountDownLatch(1);
        try (var ahead = ReadAhead.begin(executor, batches -> {
            try {
                while (true) {
                    batches.accept(new HostBatch());
                    read.incrementAndGet();
                }
            } finally {
                ended.countDown();
            }
        })) {
            ahead.next();
        }
        assertThat(ended.getCount()).isZero();
        assertThat(read).as("it waits for whoever stores").hasValueLessThan(10);
    }
}
