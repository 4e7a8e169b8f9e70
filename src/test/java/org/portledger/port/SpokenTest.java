package org.portledger.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private enum Work {
        NEW,
        TO_FIX,
        DONE
    }

    @Test
    void aConstantIsSaidAsItsWords() {
        assertThat(Spoken.of(Work.TO_FIX)).isEqualTo("to fix");
        assertThat(Spoken.quoted(Work.TO_FIX)).isEqualTo("'to fix'");
    }

    @Test
    void severalAreSaidAsAChoice() {
        assertThat(Spoken.either(List.of(Work.NEW))).isEqualTo("'new'");
        assertThat(Spoken.either(List.of(Work.NEW, Work.DONE))).isEqualTo("'new' or 'done'");
        assertThat(Spoken.either(List.of(Work.NEW, Work.TO_FIX, Work.DONE))).isEqualTo("'new', 'to fix' or 'done'");
    }
}
