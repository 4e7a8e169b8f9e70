package org.portledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Account account = new Account("ann", "Ann", false, NOON);

    @ParameterizedTest
    @CsvSource({"ann,ann", "Ann,ann", "' ann ',ann", "a.b_c-d@example.org,a.b_c-d@example.org", "7,7"})
    void aLoginIsKeptInLowerCase(String typed, String login) {
        assertThat(new Account(typed, "Ann", false, NOON).getLogin()).isEqualTo(login);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "-ann", "an n", "a\u0000", "änn", "ann/../root", "ann:", "<b>"})
    void refusesWhatIsNoLogin(String login) {
        assertThatThrownBy(() -> new Account(login, "Ann", false, NOON))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageStartingWith("login must");
    }

    @Test
    void refusesALoginOfMoreThan80Characters() {
        assertThat(Account.asLogin("a".repeat(80))).isPresent();
        assertThat(Account.asLogin("a".repeat(81))).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "a\nb", "a\u0000b"})
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> new Account("ann", name, false, NOON)).hasMessageStartingWith("displayName must");
    }

    @Test
    void fourWrongPasswordsLockNothing() {
        fail(4, NOON);

        assertThat(account.isLockedAt(NOON)).isFalse();
        assertThat(account.acceptPassword(NOON)).isTrue();
    }

    @Test
    void theFifthWrongPasswordInARowLocksForAMinute() {
        fail(5, NOON);

        assertThat(account.acceptPassword(NOON.plusSeconds(59))).isFalse();
        assertThat(account.acceptPassword(NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void eachFurtherOneLocksTwiceAsLongButNeverLongerThanAQuarterOfAnHour() {
        fail(4, NOON);
        Instant now = NOON;
        for (long minutes : new long[] {1, 2, 4, 8, 15, 15, 15}) {
            account.rejectPassword(now);

            assertThat(account.getLockedUntil()).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
            now = account.getLockedUntil();
        }
    }

    @Test
    void knockingAtALockedAccountDoesNotKeepItLocked() {
        fail(5, NOON);
        fail(100, NOON.plusSeconds(30));

        assertThat(account.acceptPassword(NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        fail(4, NOON);
        account.acceptPassword(NOON);
        fail(4, NOON);

        assertThat(account.isLockedAt(NOON)).isFalse();
    }

    @Test
    void aThousandYearsOfGuessingDoNotOverflow() {
        for (int i = 0; i < 10_000; i++) {
            account.rejectPassword(NOON.plus(Duration.ofMinutes(15L * i)));
        }

        assertThat(account.isLockedAt(NOON.plus(Duration.ofMinutes(15L * 9_999))))
                .isTrue();
    }

    @Test
    void noPasswordOpensADisabledAccount() {
        account.disable(NOON);

        assertThat(account.acceptPassword(NOON)).isFalse();

        account.enable();

        assertThat(account.acceptPassword(NOON)).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsThatBeganBefore() {
        account.changePassword("hash", NOON);

        assertThat(account.honoursSessionSince(NOON.minusMillis(1))).isFalse();
        assertThat(account.honoursSessionSince(NOON)).isTrue();
    }

    @Test
    void beingDisabledEndsEverySession() {
        account.changePassword("hash", NOON);
        account.disable(NOON.plusSeconds(2));

        assertThat(account.honoursSessionSince(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void aNewPasswordUnlocks() {
        fail(5, NOON);
        account.changePassword("hash", NOON);

        assertThat(account.acceptPassword(NOON)).isTrue();
    }

    private void fail(int times, Instant moment) {
        for (int i = 0; i < times; i++) {
            account.rejectPassword(moment);
        }
    }
}
