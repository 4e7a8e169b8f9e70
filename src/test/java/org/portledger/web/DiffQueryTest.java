package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portledger.account.InvalidEntryException;
import org.portledger.report.diff.DifferenceKind;

class DiffQueryTest {

    @Test
    void onlyWhatIsAskedForStandsInTheAddress() {
        DiffQuery query = DiffQuery.of(Map.of("host", "10.0.0.0/8", "port", " ", "other", "x"));

        assertThat(query).hasToString("?host=10.0.0.0%2F8");
        assertThat(query.with("host", null)).hasToString("");
    }

    @Test
    void withoutAKindAllThatDiffersIsShown() {
        assertThat(DiffQuery.of(Map.of()).filter().kinds()).isEqualTo(DifferenceKind.differing());
        assertThat(DiffQuery.of(Map.of("kind", "SAME")).filter().kinds()).containsExactly(DifferenceKind.SAME);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> DiffQuery.of(Map.of("from", "x")).scan("from"))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("from must be the number of a scan");
        assertThatThrownBy(() -> DiffQuery.of(Map.of("port", "65536")).filter())
                .hasMessage("port must be a whole number from 0 to 65535");
    }
}
