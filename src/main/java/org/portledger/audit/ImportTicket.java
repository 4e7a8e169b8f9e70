package org.portledger.audit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Carried by a running import: it notes how far the work is, and stops it where it is not wanted any more. */
final class ImportTicket {

    private static final long NANOS_BETWEEN = 1_000_000_000;

    private final long importId;
    private final ImportNotes notes;
    private final BooleanSupplier stopping;
    private boolean counts;
    private long read;
    private long noted = System.nanoTime();

    /** @param stopping whether the server stops */
    ImportTicket(long importId, ImportNotes notes, BooleanSupplier stopping) {
        this.importId = importId;
        this.notes = notes;
        this.stopping = stopping;
    }

    /** @throws ImportStoppedException if the import is not wanted any more */
    void reach(ImportStep step) {
        if (stopping.getAsBoolean()) {
            throw new ImportStoppedException(false);
        }
        notes.reach(importId, step, read);
        noted = System.nanoTime();
    }

    /** Whether what is read from now on is a part of the work, and not a look at what there is to do. */
    void countReading(boolean counts) {
        this.counts = counts;
    }

    /** {@code in}, whose reading is noted once a second. */
    InputStream watched(InputStream in) {
        return new FilterInputStream(in) {
            private long here;

            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                count(Math.max(count, 0));
                return count;
            }

            @Override
            public long skip(long bytes) throws IOException {
                long skipped = super.skip(bytes);
                count(skipped);
                return skipped;
            }

            /** A file may be opened several times; what was read twice counts once. */
            private void count(long bytes) {
                here += bytes;
                read = counts ? Math.max(read, here) : read;
                if (System.nanoTime() - noted > NANOS_BETWEEN) {
                    reach(ImportStep.READING);
                }
            }
        };
    }
}
