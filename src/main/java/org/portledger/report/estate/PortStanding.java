package org.portledger.report.estate;

/** What a scan that met a host says of one of its ports. */
public enum PortStanding {
    /** It saw it open. */
    OPEN("open"),
    /** It tested it, and it was not open. */
    NOT_OPEN("tested, not open"),
    /** It met the host, or tried to, and did not test the port. */
    NOT_TESTED("not tested");

    private final String words;

    PortStanding(String words) {
        this.words = words;
    }

    /** For a table. */
    public String words() {
        return words;
    }
}
