package org.portledger.scan;

/** What an import has to say of the file it read. */
public enum NoticeKind {
    /** The file was damaged; what was whole in it was imported. */
    REPAIRED,
    /** A single entry could not be used and is missing from the import. */
    LEFT_OUT,
    /** Everything was imported, but something about it is doubtful. */
    WARNING
}
