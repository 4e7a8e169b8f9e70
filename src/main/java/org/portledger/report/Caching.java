package org.portledger.report;

/** How long answers may be kept outside of the server. */
public final class Caching {

    /**
     * The header {@code Cache-Control} of what anybody may look up: anybody may keep it, and asks each time whether it
     * still holds (RFC 9111, section 5.2.2). {@code rest.AnswerKeeper} goes by this too.
     */
    public static final String FOR_EVERYONE = "public, max-age=0, must-revalidate";

    private Caching() {}
}
