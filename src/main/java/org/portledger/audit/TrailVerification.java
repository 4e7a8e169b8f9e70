package org.portledger.audit;

/**
 * What came of looking through an audit's trail.
 *
 * @param entries  how many there are
 * @param lastHash of the last one, in hexadecimal digits; zeros if there is none. Whoever wrote it down elsewhere can tell
 *                 later that nothing up to there was made up anew
 * @param broken   the first entry at which the chain is broken; null if it is whole
 */
public record TrailVerification(long entries, String lastHash, Break broken) {

    public boolean isWhole() {
        return broken == null;
    }

    /**
     * Where a chain is broken.
     *
     * @param sequence the place in the chain
     * @param fault    what is wrong there, as a sentence
     */
    public record Break(long sequence, BreakKind kind, String fault) {}

    /** How a chain can be broken. */
    public enum BreakKind {
        /** There is no entry at that place. */
        MISSING("Entry %d is missing: somebody took it out of the trail."),
        /** The entry does not say what it said when it was written. */
        CHANGED("Entry %d was changed after it was written: its hash is not that of what it says."),
        /** The entry before it is not the one that it was written after. */
        DETACHED("Entry %d was not written after the entry that stands before it now: one of the two was replaced."),
        /** The trail is not as long as it was. */
        CUT_OFF(
                "The trail ends after entry %d, and does not end where it ended: somebody took away what followed, or the mark of its end.");

        private final String sentence;

        BreakKind(String sentence) {
            this.sentence = sentence;
        }

        Break at(long sequence) {
            return new Break(sequence, this, sentence.formatted(sequence));
        }
    }
}
