package org.portledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * By when it is to be done.
 *
 * @param day the last one on which it is in time (UTC); null for none
 */
public record DueEdit(LocalDate day) implements FieldEdit {

    @Override
    public void applyTo(Finding finding, Instant now) {
        if (!Objects.equals(day, finding.getDueDay())) { // one that has passed may stay
            finding.makeDue(day, now);
        }
    }

    @Override
    public void check(Audit audit, Instant now) {
        Finding.checkDue(day, now);
    }

    @Override
    public SqlPart isSo() {
        return SqlPart.of("f.due_day is not distinct from cast(? as date)", day);
    }

    @Override
    public SqlPart assignment(Instant now) {
        return SqlPart.of("due_day = cast(? as date)", day);
    }
}
