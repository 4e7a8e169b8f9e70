package org.portledger.scan;

/** Thrown when an audit already holds a scan made of the very same bytes; that scan stands, and nothing was written. */
public class ScanAlreadyImportedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long scanId;

    public ScanAlreadyImportedException(String fileName, long scanId) {
        super("%s holds the same bytes as scan %d, which was imported before".formatted(fileName, scanId));
        this.scanId = scanId;
    }

    /** The scan that was imported first. */
    public long getScanId() {
        return scanId;
    }
}
