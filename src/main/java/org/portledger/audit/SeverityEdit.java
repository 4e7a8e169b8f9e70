package org.portledger.audit;

import java.time.Instant;

/**
 * A severity that people judge.
 *
 * @param wanted null to let the proposed one count again
 */
public record SeverityEdit(Severity wanted) implements FieldEdit {

    @Override
    public void applyTo(Finding finding, Instant now) {
        finding.judgeSeverity(wanted);
    }

    @Override
    public void check(Audit audit, Instant now) {
        // any severity will do for any finding
    }

    @Override
    public SqlPart isSo() {
        return SqlPart.of("f.judged_severity is not distinct from cast(? as text)", name());
    }

    @Override
    public SqlPart assignment(Instant now) {
        return SqlPart.of("judged_severity = cast(? as text)", name());
    }

    private String name() {
        return wanted == null ? null : wanted.name();
    }
}
