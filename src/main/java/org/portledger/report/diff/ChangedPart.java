package org.portledger.report.diff;

/** What of an open port two scans can tell differently. */
public enum ChangedPart {
    STATE,
    SERVICE,
    PRODUCT,
    VERSION,
    /** The program that listens, which only listings of the host itself tell. */
    PROCESS;

    /** What {@code seen} tells of this part; null for nothing. */
    public Object of(SeenPort seen) {
        return switch (this) {
            case STATE -> seen.state();
            case SERVICE -> seen.service();
            case PRODUCT -> seen.product();
            case VERSION -> seen.version();
            case PROCESS -> seen.process();
        };
    }
}
