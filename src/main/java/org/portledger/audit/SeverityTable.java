package org.portledger.audit;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.portledger.account.InvalidEntryException;
import org.portledger.scan.EvidenceGrade;

/**
 * Which severity the machine proposes for a finding, by what it knows of it. Every team begins with {@link #STANDARD}; its
 * leads can change single cells.
 *
 * @param severities         of each cell there is
 * @param raisesUnauthorized whether it is one step more where IANA reports use of the port by others
 */
public record SeverityTable(Map<SeverityCell, Severity> severities, boolean raisesUnauthorized) {

    /** The verdict alone decides, and unauthorized use raises it. */
    public static final SeverityTable STANDARD = new SeverityTable(
            SeverityCell.ALL.stream()
                    .collect(toMap(Function.identity(), cell -> cell.verdict().severity())),
            true);

    /** @throws IllegalArgumentException if a cell has no severity, naming it */
    public SeverityTable {
        severities = Map.copyOf(severities);
        for (SeverityCell cell : SeverityCell.ALL) {
            if (!severities.containsKey(cell)) {
                throw new IllegalArgumentException("No severity for " + cell);
            }
        }
    }

    /** The severity of a cell, before it is known whether unauthorized use raises it. */
    public Severity of(SeverityCell cell) {
        return severities.get(cell);
    }

    /** @param unauthorizedUse whether IANA reports use of the port by others */
    public Severity proposal(SeverityCell cell, boolean unauthorizedUse) {
        return unauthorizedUse && raisesUnauthorized ? of(cell).raised() : of(cell);
    }

    /** The proposals for a judgement with some evidence, one for each {@link Reach}, in their order. */
    List<Severity> proposals(Judgement judgement, EvidenceGrade evidence) {
        return SeverityCell.ofRow(judgement.verdict(), evidence)
                .map(cell -> proposal(cell, judgement.unauthorizedUse()))
                .toList();
    }

    /**
     * This table with other severities in some cells.
     *
     * @throws InvalidEntryException if a cell is one that no finding is in
     */
    public SeverityTable with(Map<SeverityCell, Severity> changes, boolean raises) {
        changes.keySet().stream().filter(cell -> !cell.occurs()).findFirst().ifPresent(cell -> {
            throw new InvalidEntryException("cells", "must not name %s: no finding is ever so".formatted(cell));
        });
        Map<SeverityCell, Severity> all = new HashMap<>(severities);
        all.putAll(changes);
        return new SeverityTable(all, raises);
    }

    /** The cells in which it differs from the table that held before, in their order; often few. */
    public List<Difference> since(SeverityTable before) {
        return SeverityCell.ALL.stream()
                .map(cell -> new Difference(cell, before.of(cell), of(cell)))
                .filter(difference -> difference.from() != difference.to())
                .toList();
    }

    /** A cell that has another severity than before. */
    public record Difference(SeverityCell cell, Severity from, Severity to) {}
}
