package org.portledger.audit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.audit.Disposition.ACCEPTED;
import static org.portledger.audit.Disposition.EXPECTED;
import static org.portledger.audit.Disposition.FALSE_POSITIVE;
import static org.portledger.audit.Disposition.FIXED;
import static org.portledger.audit.Disposition.IN_TRIAGE;
import static org.portledger.audit.Disposition.NEW;
import static org.portledger.audit.Disposition.TO_FIX;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portledger.account.InvalidEntryException;

class FindingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Finding finding = new Finding();

    @Test
    void isNewUntilSomebodyLooks() {
        assertThat(finding.getDisposition()).isEqualTo(NEW);

        finding.decide(IN_TRIAGE, null, NOW);
        finding.decide(TO_FIX, null, NOW);
        finding.decide(FIXED, null, NOW);

        assertThat(finding.getDisposition()).isEqualTo(FIXED);
    }

    @Test
    void whatIsSettledIsTakenBackIntoTriageFirst() {
        finding.decide(EXPECTED, null, NOW);

        assertThatThrownBy(() -> finding.decide(FALSE_POSITIVE, null, NOW))
                .isInstanceOf(DispositionConflictException.class)
                .hasMessageContaining("is 'expected' and cannot become 'false positive'")
                .hasMessageEndingWith("it can become 'in triage'")
                .extracting("present", "next")
                .containsExactly(EXPECTED, Set.of(IN_TRIAGE));
        assertThat(finding.getDisposition()).isEqualTo(EXPECTED);
    }

    @Test
    void anAcceptanceHasADayAndCanBeProlonged() {
        finding.decide(ACCEPTED, TODAY.plusDays(1), NOW);
        finding.decide(ACCEPTED, TODAY.plusDays(30), NOW);

        assertThat(finding.getAcceptedUntil()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void theDayGoesWithTheAcceptance() {
        finding.decide(ACCEPTED, TODAY.plusDays(1), NOW);
        finding.decide(IN_TRIAGE, null, NOW);

        assertThat(finding.getAcceptedUntil()).isNull();
    }

    @Test
    void anAcceptanceWithoutADayOrWithOneThatHasComeIsRefused() {
        assertThatThrownBy(() -> finding.decide(ACCEPTED, null, NOW)).isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> finding.decide(ACCEPTED, TODAY, NOW))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("until must be after 2026-11-22");
        assertThatThrownBy(() -> finding.decide(EXPECTED, TODAY.plusDays(1), NOW))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void anAcceptanceOfTheSameDayChangesNothingAndIsRefused() {
        finding.decide(ACCEPTED, TODAY.plusDays(1), NOW);

        assertThatThrownBy(() -> finding.decide(ACCEPTED, TODAY.plusDays(1), NOW))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("already");
    }

    @Test
    void theSeverityThatPeopleJudgeCountsUntilItIsTakenBack() {
        finding.judgeSeverity(Severity.CRITICAL);
        assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);

        finding.judgeSeverity(null);
        assertThat(finding.getSeverity()).isEqualTo(finding.getProposedSeverity());
    }

    @Test
    void isDueTodayOrLater() {
        finding.makeDue(TODAY, NOW);
        assertThat(finding.getDueDay()).isEqualTo(TODAY);

        assertThatThrownBy(() -> finding.makeDue(TODAY.minusDays(1), NOW))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("due must not be before 2026-11-22");
        finding.makeDue(null, NOW);
        assertThat(finding.getDueDay()).isNull();
    }

    @Test
    void hasTwentyTagsAtMost() {
        new TagsEdit(Set.of(new Tag("web"), new Tag("lab")), Set.of()).applyTo(finding, NOW);
        new TagsEdit(Set.of(new Tag("dmz")), Set.of(new Tag("web"))).applyTo(finding, NOW);
        assertThat(finding.getTags()).extracting(Tag::text).containsExactly("dmz", "lab");

        Set<Tag> many =
                IntStream.range(0, Tag.MOST - 1).mapToObj(i -> new Tag("t" + i)).collect(toSet());
        assertThatThrownBy(() -> new TagsEdit(many, Set.of()).applyTo(finding, NOW))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("20 at most");
    }

    @Test
    void aTagIsNotAddedAndRemovedAtOnce() {
        assertThatThrownBy(() -> new TagsEdit(Set.of(new Tag("lab")), Set.of(new Tag("LAB"))))
                .isInstanceOf(InvalidEntryException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothingBecomesNewAgainAndNothingIsADeadEnd(Disposition disposition) {
        assertThat(disposition.next()).isNotEmpty().doesNotContain(NEW);
        if (disposition.isSettled()) {
            assertThat(disposition.next()).contains(IN_TRIAGE);
        }
    }
}
