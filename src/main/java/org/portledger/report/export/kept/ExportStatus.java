package org.portledger.report.export.kept;

/**
 * An export, and how far it is.
 *
 * @param written  findings that are written by now; 0 while it waits
 * @param matching how many it will be; null while that is not counted
 */
public record ExportStatus(KeptExport export, long written, Long matching) {

    /** Whether nothing more comes of it. */
    public boolean hasEnded() {
        return export.getState() != ExportState.QUEUED;
    }

    /** Whether a worker has begun. */
    public boolean isBegun() {
        return matching != null;
    }

    /** Whether the file can be had. */
    public boolean isDone() {
        return export.getState() == ExportState.DONE;
    }
}
