package org.portledger.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortSetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "''|''",
                "80|80",
                "1,3-4,6000-6063|1,3-4,6000-6063",
                "4,3,1,2|1-4",
                "0-65535|0-65535",
                " 1 , 2 - 3 |1-3"
            })
    void readsAListAsScannersWriteIt(String written, String read) {
        assertThat(PortSet.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "1-65536", "4-3", "a", "1,,2", "-1", "+80", "١", "1-2-3", "111111"})
    void whatIsNoListIsRefused(String written) {
        assertThatThrownBy(() -> PortSet.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWrittenAsAMultirange() {
        assertThat(PortSet.parse("1,3-4").toMultirange()).isEqualTo("{[1,2),[3,5)}");
        assertThat(PortSet.EMPTY.toMultirange()).isEqualTo("{}");
        assertThat(PortSet.ALL.toMultirange()).isEqualTo("{[0,65536)}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{[1,2),[3,5)}", "{[0,65536)}"})
    void readsTheMultirangeThatItIsWrittenAs(String written) {
        assertThat(PortSet.ofMultirange(written).toMultirange()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2", "{[1,2]}", "{[1,2),}", "{[5,3)}", "{[0,65537)}", "{(,5)}"})
    void whatIsNoMultirangeOfPortsIsRefused(String written) {
        assertThatThrownBy(() -> PortSet.ofMultirange(written)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void tellsItsSpans() {
        assertThat(PortSet.parse("1,3-4").spans()).containsExactly(new PortSpan(1, 1), new PortSpan(3, 4));
        assertThat(PortSet.EMPTY.spans()).isEmpty();
    }

    @Test
    void addsAndTakesAway() {
        PortSet some = PortSet.parse("1-10");
        assertThat(some.with(PortSet.of(12)).without(PortSet.parse("2-9"))).hasToString("1,10,12");
        assertThat(some).hasToString("1-10").hasSameHashCodeAs(PortSet.parse("1-5,6-10"));
        assertThat(some.size()).isEqualTo(10);
    }

    @Test
    void joinsSpansThatTouch() {
        assertThat(PortSet.parse("1-5").with(PortSet.parse("6-9"))).isEqualTo(PortSet.parse("1-9"));
        assertThat(PortSet.ALL.without(PortSet.of(0)).with(PortSet.of(0))).isEqualTo(PortSet.ALL);
    }

    @Test
    void isWhatASetOfSingleNumbersWouldBe() {
        var dice = new SplittableRandom(1);
        for (int trial = 0; trial < 500; trial++) {
            BitSet one = few(dice);
            BitSet other = few(dice);
            BitSet both = (BitSet) one.clone();
            both.or(other);
            BitSet rest = (BitSet) one.clone();
            rest.andNot(other);

            assertThat(PortSet.of(one).with(PortSet.of(other))).isEqualTo(PortSet.of(both));
            assertThat(PortSet.of(one).without(PortSet.of(other))).isEqualTo(PortSet.of(rest));
            for (int number = -1; number <= 70_000; number = number < 20 ? number + 1 : number + 9_999) {
                assertThat(PortSet.of(one).contains(number)).isEqualTo(number >= 0 && one.get(number));
            }
        }
    }

    private static BitSet few(SplittableRandom dice) {
        BitSet numbers = new BitSet();
        dice.ints(8, 0, 20).forEach(numbers::set);
        return numbers;
    }
}
