package org.portledger.audit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A change of a team's table of severities.
 *
 * @param revision who changed it, when and why
 * @param table    what it was changed to
 * @param before   the table that held before
 */
public record SeverityChange(SeverityRevision revision, SeverityTable table, SeverityTable before) {

    /**
     * What changed from each revision to the next.
     *
     * @param revisions the last first, without a gap, and one more than wanted if there are more
     * @param rows      how many are wanted
     */
    static List<SeverityChange> between(List<SeverityRevision> revisions, int rows) {
        return IntStream.range(0, Math.min(rows, revisions.size()))
                .mapToObj(i -> new SeverityChange(
                        revisions.get(i),
                        revisions.get(i).table(),
                        i + 1 < revisions.size() ? revisions.get(i + 1).table() : SeverityTable.STANDARD))
                .toList();
    }

    /** The cells that got another severity. */
    public List<SeverityTable.Difference> cells() {
        return table.since(before);
    }

    /** Whether unauthorized use raises severities since, or does no more. */
    public boolean isAboutUnauthorizedUse() {
        return table.raisesUnauthorized() != before.raisesUnauthorized();
    }
}
