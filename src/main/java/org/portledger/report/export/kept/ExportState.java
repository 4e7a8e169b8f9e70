package org.portledger.report.export.kept;

/** What became of an export. */
public enum ExportState {
    /** It waits, or a worker makes it. */
    QUEUED,
    /** The file is there. */
    DONE,
    /** There is no file, and will be none. */
    FAILED
}
