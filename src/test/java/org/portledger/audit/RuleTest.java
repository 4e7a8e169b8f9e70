package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.audit.Disposition.ACCEPTED;
import static org.portledger.audit.Disposition.EXPECTED;
import static org.portledger.audit.Disposition.FIXED;
import static org.portledger.audit.Disposition.TO_FIX;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Team;

class RuleTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final RuleScope PORT_80 = RuleScope.of(null, "80", null, null, null);

    private final Team team = new Team("Night shift", NOW);
    private final Account ann = new Account("ann", "Ann", false, NOW);
    private final Account bob = new Account("bob", "Bob", false, NOW);

    @Test
    void anAcceptanceNeedsAnEndDay() {
        assertThatThrownBy(() -> terms(ACCEPTED, null))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("endDay must be given for 'accepted': nothing is accepted for ever");
        assertThat(terms(EXPECTED, null).endDay()).isNull();
    }

    @Test
    void onlyPeopleSeeThatSomethingWasMended() {
        assertThatThrownBy(() -> terms(FIXED, null))
                .hasMessage("decision must be one of [EXPECTED, ACCEPTED, FALSE_POSITIVE, TO_FIX], was FIXED");
    }

    @Test
    void theEndDayIsTheFirstOnWhichItNoLongerHolds() {
        Rule rule = rule(terms(ACCEPTED, TODAY.plusDays(2)));

        assertThat(rule.stateOn(TODAY.plusDays(1))).isEqualTo(RuleState.HOLDS);
        assertThat(rule.stateOn(TODAY.plusDays(2))).isEqualTo(RuleState.EXPIRED);
    }

    @Test
    void theEndDayLiesAhead() {
        assertThatThrownBy(() -> rule(terms(EXPECTED, TODAY)))
                .hasMessage("endDay must be after 2026-11-26, was 2026-11-26");
    }

    @Test
    void aRuleWhoseDayHasComeCanBeProlonged() {
        Rule rule = rule(terms(EXPECTED, TODAY.plusDays(1)));
        Instant later = NOW.plusSeconds(10 * 86_400);

        rule.change(terms(TO_FIX, TODAY.plusDays(30)), bob, bob, later);

        assertThat(rule.stateOn(TODAY.plusDays(10))).isEqualTo(RuleState.HOLDS);
        assertThat(rule.getDecision()).isEqualTo(TO_FIX);
        assertThat(rule.getOwner()).isEqualTo(bob);
        assertThat(rule.getChangedAt()).isEqualTo(later);
        assertThat(rule.getMadeBy()).isEqualTo(ann);
    }

    @Test
    void whatSomebodyEndedStaysSo() {
        Rule rule = rule(terms(EXPECTED, null));
        rule.end(bob, NOW);

        assertThat(rule.stateOn(TODAY)).isEqualTo(RuleState.ENDED);
        assertThatThrownBy(() -> rule.end(ann, NOW))
                .isInstanceOf(RuleEndedException.class)
                .hasMessageContaining("was ended by Bob at 2026-11-26T12:00:00Z");
        assertThatThrownBy(() -> rule.change(terms(EXPECTED, null), ann, ann, NOW))
                .isInstanceOf(RuleEndedException.class);
    }

    private Rule rule(RuleTerms terms) {
        return new Rule(team, null, terms, ann, ann, NOW);
    }

    private static RuleTerms terms(Disposition decision, LocalDate endDay) {
        return new RuleTerms(PORT_80, decision, "Because", endDay);
    }
}
