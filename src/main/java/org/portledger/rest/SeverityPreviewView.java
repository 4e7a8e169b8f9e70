package org.portledger.rest;

import java.util.List;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityPreview;

/**
 * What another table of severities would do.
 *
 * @param changed  how many findings would get another severity
 * @param byPeople how many would get another proposal only, as people judged how severe they are
 * @param moves    both, by the proposed severity before and after
 */
public record SeverityPreviewView(long changed, long byPeople, List<Move> moves) {

    static SeverityPreviewView of(SeverityPreview preview) {
        return new SeverityPreviewView(
                preview.changed(),
                preview.byPeople(),
                preview.moves().stream()
                        .map(move -> new Move(move.from(), move.to(), move.changed(), move.byPeople()))
                        .toList());
    }

    /** Findings that would get one proposed severity instead of another. */
    public record Move(Severity from, Severity to, long changed, long byPeople) {}
}
