package org.portledger.audit;

import java.util.List;

/**
 * What a table of severities changes of a team's findings.
 *
 * @param moves those that get another proposed severity, by both; empty if none does
 */
public record SeverityPreview(List<Move> moves) {

    public SeverityPreview {
        moves = List.copyOf(moves);
    }

    /** How many findings get another severity. */
    public long changed() {
        return moves.stream().mapToLong(Move::changed).sum();
    }

    /** How many get another proposal, while the severity that people judged stays what counts. */
    public long byPeople() {
        return moves.stream().mapToLong(Move::byPeople).sum();
    }

    /**
     * Findings that get one proposed severity instead of another.
     *
     * @param changed  of which the proposal is what counts
     * @param byPeople of which people judged the severity: theirs stays
     */
    public record Move(Severity from, Severity to, long changed, long byPeople) {}
}
