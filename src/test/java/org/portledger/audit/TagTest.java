package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.account.InvalidEntryException;

class TagTest {

    @Test
    void isKeptInLowerCase() {
        assertThat(new Tag(" Q3-2026 ").text()).isEqualTo("q3-2026");
        assertThat(new Tag("Стенд").text()).isEqualTo("стенд");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "-lab", "a,b", "x'y", "12345678901234567890123456789012345678901"})
    void whatIsNoWordIsRefused(String text) {
        assertThatThrownBy(() -> new Tag(text))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageStartingWith("tags must");
    }

    @Test
    void aListIsInOrderAndHasEachOnce() {
        assertThat(Tag.listed(" web, lab  LAB,dmz ")).extracting(Tag::text).containsExactly("dmz", "lab", "web");
        assertThat(Tag.listed(null)).isEmpty();
    }
}
