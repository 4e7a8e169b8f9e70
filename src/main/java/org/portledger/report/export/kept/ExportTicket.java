package org.portledger.report.export.kept;

import java.util.function.BooleanSupplier;

/** Carried by an export that is made: it notes once a second how far the work is, and stops it where it is not wanted. */
final class ExportTicket {

    private static final long NANOS_BETWEEN = 1_000_000_000;

    private final long exportId;
    private final ExportNotes notes;
    private final BooleanSupplier stopping;
    private long matching;
    private long written;
    private long noted;

    /** @param stopping whether the server stops */
    ExportTicket(long exportId, ExportNotes notes, BooleanSupplier stopping) {
        this.exportId = exportId;
        this.notes = notes;
        this.stopping = stopping;
    }

    /** It will be so many findings. */
    void expect(long findings) {
        matching = findings;
        note();
    }

    /**
     * One finding more is written.
     *
     * @throws ExportStoppedException if the export is not wanted any more, or the server stops
     */
    void count() {
        written++;
        if (System.nanoTime() - noted > NANOS_BETWEEN) {
            note();
        }
    }

    private void note() {
        if (stopping.getAsBoolean()) {
            throw new ExportStoppedException("The server stops");
        }
        notes.reach(exportId, written, matching);
        noted = System.nanoTime();
    }

    long written() {
        return written;
    }
}
