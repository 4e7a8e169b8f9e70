package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.audit.SeverityTable.STANDARD;
import static org.portledger.audit.Verdict.DEREGISTERED;
import static org.portledger.audit.Verdict.MISMATCHED;
import static org.portledger.audit.Verdict.REGISTERED;
import static org.portledger.audit.Verdict.RESERVED;
import static org.portledger.scan.EvidenceGrade.GUESSED;
import static org.portledger.scan.EvidenceGrade.OWNER;
import static org.portledger.scan.EvidenceGrade.PROBED;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portledger.account.InvalidEntryException;
import org.portledger.scan.Exposure;

class SeverityTableTest {

    private static final SeverityCell CELL = new SeverityCell(MISMATCHED, Reach.LOOPBACK, PROBED);

    @Test
    void inTheStandardTableTheVerdictAloneDecides() {
        Map<Verdict, Severity> byVerdict = new EnumMap<>(Verdict.class);
        for (SeverityCell cell : SeverityCell.ALL) {
            Severity proposed = STANDARD.proposal(cell, false);
            assertThat(byVerdict.merge(cell.verdict(), proposed, (first, other) -> first))
                    .as(cell.toString())
                    .isEqualTo(proposed);
        }

        assertThat(byVerdict)
                .containsExactly(
                        Map.entry(REGISTERED, Severity.INFO),
                        Map.entry(MISMATCHED, Severity.MEDIUM),
                        Map.entry(Verdict.UNIDENTIFIED, Severity.LOW),
                        Map.entry(Verdict.UNASSIGNED, Severity.MEDIUM),
                        Map.entry(DEREGISTERED, Severity.HIGH),
                        Map.entry(RESERVED, Severity.HIGH),
                        Map.entry(Verdict.DYNAMIC, Severity.LOW));
    }

    @Test
    void everyCellStandsThereOnce() {
        assertThat(SeverityCell.ALL).hasSize(7 * 4 * 3).doesNotHaveDuplicates();
        assertThat(SeverityCell.ALL).extracting(SeverityCell::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyCellCanBeChangedByItself() {
        SeverityCell.occurring().forEach(cell -> {
            SeverityTable changed = STANDARD.with(Map.of(cell, Severity.CRITICAL), true);

            assertThat(changed.since(STANDARD))
                    .containsExactly(
                            new SeverityTable.Difference(cell, cell.verdict().severity(), Severity.CRITICAL));
        });
    }

    @Test
    void unauthorizedUseIsOneStepMoreUnlessTheTableSaysOtherwise() {
        assertThat(STANDARD.proposal(CELL, true)).isEqualTo(Severity.HIGH);
        assertThat(STANDARD.with(Map.of(), false).proposal(CELL, true)).isEqualTo(Severity.MEDIUM);
        assertThat(STANDARD.with(Map.of(CELL, Severity.CRITICAL), true).proposal(CELL, true))
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void itProposesForEachReachInTheirOrder() {
        var judgement = new Judgement(MISMATCHED, List.of(), true);
        SeverityTable changed = STANDARD.with(Map.of(CELL, Severity.INFO), true);

        assertThat(changed.proposals(judgement, PROBED))
                .containsExactly(Severity.LOW, Severity.HIGH, Severity.HIGH, Severity.HIGH);
        assertThat(changed.proposals(judgement, OWNER))
                .containsOnly(Severity.HIGH)
                .hasSize(4);
    }

    @Test
    void aTableThatLacksACellIsNone() {
        Map<SeverityCell, Severity> lacking = new HashMap<>(STANDARD.severities());
        lacking.remove(CELL);

        assertThatThrownBy(() -> new SeverityTable(lacking, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No severity for MISMATCHED/LOOPBACK/PROBED");
    }

    @Test
    void whatNoFindingIsCannotBeChanged() {
        assertThat(new SeverityCell(REGISTERED, Reach.ALL, GUESSED).occurs()).isFalse();
        assertThat(new SeverityCell(MISMATCHED, Reach.OUTSIDE, GUESSED).occurs())
                .isFalse();
        assertThat(new SeverityCell(RESERVED, Reach.OUTSIDE, GUESSED).occurs()).isTrue();
        assertThat(new SeverityCell(RESERVED, Reach.OUTSIDE, OWNER).occurs()).isFalse();
        assertThat(new SeverityCell(RESERVED, Reach.ONE, OWNER).occurs()).isTrue();

        Map<SeverityCell, Severity> impossible = Map.of(new SeverityCell(REGISTERED, Reach.ALL, GUESSED), Severity.LOW);
        assertThatThrownBy(() -> STANDARD.with(impossible, true))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("cells must not name REGISTERED/ALL/GUESSED: no finding is ever so");
    }

    @Test
    void whatItsHostNeverListedIsReachedFromOutside() {
        assertThat(Reach.of(null)).isEqualTo(Reach.OUTSIDE);
        for (Exposure exposure : Exposure.values()) {
            assertThat(Reach.of(exposure)).hasToString(exposure.name());
        }
    }

    @Test
    void twoTablesThatSayTheSameAreTheSame() {
        SeverityTable back =
                STANDARD.with(Map.of(CELL, Severity.INFO), false).with(Map.of(CELL, Severity.MEDIUM), true);

        assertThat(back).isEqualTo(STANDARD);
    }
}
