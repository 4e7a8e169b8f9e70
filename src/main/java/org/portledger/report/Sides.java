package org.portledger.report;

import org.portledger.audit.FindingRow;
import org.portledger.audit.Presence;
import org.portledger.scan.Exposure;

/** How the two sides of a host agree on a port that is open now. */
public enum Sides {
    /** Nothing stands out: both see it, or only one of them ever looked, or it is not there now. */
    AGREE(""),
    /** The host alone can reach it, as it should be. */
    LOCAL("Not reachable: it listens for the host itself only."),
    /** The host lists it, and it was tested over the network since without being seen. */
    UNREACHED("Not reached, though it was tested since."),
    /** The host lists it, and no scan has tested it over the network since it was first seen. */
    UNTESTED("Not tested since it was first seen."),
    /** It was seen over the network, and the host's own listing, which would have it, has it not. */
    UNLISTED("Not listed, though it is reachable.");

    private final String sentence;

    Sides(String sentence) {
        this.sentence = sentence;
    }

    /** What stands out of the side that does not see the port, a sentence; empty for {@link #AGREE}. */
    public String sentence() {
        return sentence;
    }

    /**
     * @param testedOutside whether a scan tested the port over the network since it came up
     * @param testedInside  whether a listing of the host since then would have had the port
     */
    static Sides of(
            FindingRow finding, boolean seenOutside, boolean seenInside, boolean testedOutside, boolean testedInside) {
        if (finding.presence() != Presence.PRESENT || seenOutside == seenInside) {
            return AGREE;
        }
        if (seenOutside) {
            return testedInside ? UNLISTED : AGREE;
        }
        if (finding.exposure() == Exposure.LOOPBACK) {
            return LOCAL;
        }
        return testedOutside ? UNREACHED : UNTESTED;
    }
}
