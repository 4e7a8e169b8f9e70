package org.portledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.account.Role.AUDITOR;
import static org.portledger.account.Role.LEAD;
import static org.portledger.account.Role.VIEWER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @Test
    void eachRoleIncludesItselfAndTheLesserOnes() {
        assertThat(LEAD.includes(AUDITOR)).isTrue();
        assertThat(AUDITOR.includes(AUDITOR)).isTrue();
        assertThat(AUDITOR.includes(VIEWER)).isTrue();
        assertThat(VIEWER.includes(AUDITOR)).isFalse();
        assertThat(AUDITOR.includes(LEAD)).isFalse();
    }

    @Test
    void isReadInWhateverCase() {
        assertThat(Role.named("auditor")).isEqualTo(AUDITOR);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ADMINISTRATOR", "LEADER", " LEAD"})
    void whatIsNoRoleIsRefusedWithTheRolesThereAre(String text) {
        assertThatThrownBy(() -> Role.named(text)).hasMessage("role must be one of [VIEWER, AUDITOR, LEAD]");
    }
}
