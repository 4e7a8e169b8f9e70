package org.portledger.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision.
 *
 * @param until first day on which an acceptance no longer holds; null for all other dispositions
 */
public record DispositionEdit(Disposition wanted, LocalDate until) implements FieldEdit {

    public DispositionEdit {
        requireNonNull(wanted, "wanted");
    }

    @Override
    public void applyTo(Finding finding, Instant now) {
        boolean isSo = finding.getDisposition() == wanted && Objects.equals(finding.getAcceptedUntil(), until);
        if (!isSo || finding.asksAgain()) {
            finding.decide(wanted, until, now);
        }
    }

    @Override
    public void check(Audit audit, Instant now) {
        wanted.checkUntil(until, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    @Override
    public SqlPart isSo() {
        return SqlPart.of(
                "f.disposition = ? and f.accepted_until is not distinct from cast(? as date) and not f.asks_again",
                wanted.name(),
                until);
    }

    /** Made of {@link Disposition#next}, so that there is one truth about what may follow what. */
    @Override
    public Optional<Obstacle> obstacle() {
        String from = Arrays.stream(Disposition.values())
                .flatMap(present -> Stream.of(false, true)
                        .filter(asksAgain -> present.next(asksAgain).contains(wanted))
                        .map(asksAgain -> "('%s', %s)".formatted(present, asksAgain)))
                .collect(joining(", "));
        String refused = from.isEmpty() ? "true" : "(f.disposition, f.asks_again) not in (" + from + ")";
        return Optional.of(new Obstacle(BulkRule.TRANSITION, SqlPart.of(refused)));
    }

    @Override
    public SqlPart assignment(Instant now) {
        return SqlPart.join(
                "",
                List.of(
                        SqlPart.of(
                                "disposition = ?, accepted_until = cast(? as date), rule_id = null, asks_again = false,"
                                        + " registry_changed = null, ",
                                wanted.name(),
                                until),
                        SqlPart.of("judged_as = seen_as(f.tunnel, f.service_name, f.product, f.process), "),
                        isSo().in("judged_at = case when %s then f.judged_at else "),
                        SqlPart.of("cast(? as timestamptz) end", now)));
    }
}
