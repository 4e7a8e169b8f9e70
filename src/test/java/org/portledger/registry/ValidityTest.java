package org.portledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.portledger.registry.Certainty.ASSIGNED;
import static org.portledger.registry.Certainty.NOT_ASSIGNED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    /** The founding case: a gap at the beginning, a stated day at the end. */
    private final Validity belarcHttp = validity("1994-10-02", "2003-05-20", "2004-02-06", "2004-02-06");

    @ParameterizedTest
    @CsvSource({
        "1992-01-01, NOT_ASSIGNED",
        "1994-10-01, NOT_ASSIGNED",
        "1994-10-02, POSSIBLE",
        "1999-01-01, POSSIBLE",
        "2003-05-19, POSSIBLE",
        "2003-05-20, ASSIGNED",
        "2004-02-05, ASSIGNED",
        "2004-02-06, NOT_ASSIGNED",
        "2026-08-17, NOT_ASSIGNED"
    })
    void theFirstDayWithoutTheNameIsTheStatedOne(LocalDate day, Certainty certainty) {
        assertThat(belarcHttp.on(day)).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({"2013-05-01, ASSIGNED", "2013-05-02, POSSIBLE", "2013-05-30, POSSIBLE", "2013-05-31, NOT_ASSIGNED"})
    void anEndInAGapIsPossibleUntilItIsOver(LocalDate day, Certainty certainty) {
        assertThat(validity("2000-01-01", "2000-01-01", "2013-05-02", "2013-05-31")
                        .on(day))
                .isEqualTo(certainty);
    }

    @Test
    void whatNothingBoundsMayHaveStoodForever() {
        Validity ssh = validity(null, "1992-07-31", null, null);
        assertThat(ssh.on(day("1970-01-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(ssh.on(day("2099-01-01"))).isEqualTo(ASSIGNED);
        assertThat(ssh.isOpen()).isTrue();
        assertThat(ssh.isOverBy(day("2099-01-01"))).isFalse();
    }

    @Test
    void aNameOfOneCopyThatNamesAMonthIsSureOnNoDay() {
        Validity www = validity(null, "1992-07-31", "1992-07-02", "1994-10-31");
        day("1992-06-01")
                .datesUntil(day("1994-10-31"))
                .forEach(day -> assertThat(www.on(day)).isEqualTo(Certainty.POSSIBLE));
        assertThat(www.on(day("1994-10-31"))).isEqualTo(NOT_ASSIGNED);
    }

    @Test
    void itIsOverFromTheFirstDayOnWhichItWasSurelyGone() {
        assertThat(belarcHttp.isOverBy(day("2004-02-05"))).isFalse();
        assertThat(belarcHttp.isOverBy(day("2004-02-06"))).isTrue();
        assertThat(belarcHttp.isOverBy(day("1992-01-01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2001-01-02, 2001-01-01,           ,           ",
        "2001-01-01, 2001-01-01, 2002-01-01,           ",
        "2001-01-01, 2001-01-01,           , 2002-01-01",
        "2001-01-01, 2001-01-01, 2002-01-02, 2002-01-01",
        "2001-01-01, 2001-01-01, 2001-01-01, 2001-01-01"
    })
    void daysOutOfOrderAreRefused(String beginEarliest, String beginLatest, String endEarliest, String endLatest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> validity(beginEarliest, beginLatest, endEarliest, endLatest));
    }

    private static Validity validity(String beginEarliest, String beginLatest, String endEarliest, String endLatest) {
        return new Validity(day(beginEarliest), day(beginLatest), day(endEarliest), day(endLatest));
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
