package org.portledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApiTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Account ann = new Account("ann", "Ann", false, NOON);

    @Test
    void opensNothingFromItsEndDayOnInUtc() {
        ApiToken token = token("ci");

        assertThat(token.isValidAt(Instant.parse("2026-11-30T23:59:59.999Z"))).isTrue();
        assertThat(token.isValidAt(Instant.parse("2026-12-01T00:00:00Z"))).isFalse();
    }

    @Test
    void opensNothingOnceRevoked() {
        ApiToken token = token("ci");
        token.revoke(NOON);

        assertThat(token.isRevoked()).isTrue();
        assertThat(token.isValidAt(NOON)).isFalse();
    }

    @Test
    void needsALabelThatPeopleCanRead() {
        assertThatThrownBy(() -> token(" ")).hasMessageContaining("label must have 1 to 80 characters");
    }

    private ApiToken token(String label) {
        return new ApiToken(ann, label, new byte[32], TokenScope.READ, NOON, LocalDate.of(2026, 12, 1));
    }
}
