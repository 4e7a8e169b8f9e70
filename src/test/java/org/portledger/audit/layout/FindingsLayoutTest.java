package org.portledger.audit.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.FindingSort;

class FindingsLayoutTest {

    @Test
    void whatIsLeftOutIsAsEverybodyHasIt() {
        assertThat(FindingsLayout.read(null, null, null, null)).isEqualTo(FindingsLayout.DEFAULT);
    }

    @Test
    void columnsStandInTheOrderInWhichTheyAreNamed() {
        FindingsLayout layout = FindingsLayout.read(List.of("severity", "PORT", "Host"), "compact", "last_seen", false);

        assertThat(layout.columns()).containsExactly(FindingColumn.SEVERITY, FindingColumn.PORT, FindingColumn.HOST);
        assertThat(layout.density()).isEqualTo(Density.COMPACT);
        assertThat(layout.sort()).isEqualTo(FindingSort.LAST_SEEN);
        assertThat(layout.ascending()).isFalse();
        assertThat(layout.shows(FindingColumn.VERDICT)).isFalse();
    }

    @Test
    void whatThereIsNotIsRefusedByName() {
        assertRefused(
                List.of("HOST", "PORT", "COLOUR"),
                null,
                null,
                "columns must be among [HOST, PORT, VERDICT, SERVICE, SEVERITY, "
                        + "DISPOSITION, ASSIGNEE, DUE, TAGS, EXPOSURE, FIRST_SEEN, LAST_SEEN], which 'COLOUR' is not");
        assertRefused(null, "airy", null, "density must be one of [COMFORTABLE, COMPACT]");
        assertRefused(
                null,
                null,
                "TAGS",
                "sort must be one of [HOST, PORT, VERDICT, SEVERITY, SERVICE, DISPOSITION, FIRST_SEEN, LAST_SEEN]");
    }

    @Test
    void aRowAlwaysTellsWhichFindingItIsAndNothingTwice() {
        assertRefused(
                List.of("HOST", "SEVERITY"), null, null, "columns must have [PORT]: they tell which finding a row is");
        assertRefused(List.of("HOST", "PORT", "DUE", "DUE"), null, null, "columns must name DUE only once");
    }

    @ParameterizedTest
    @EnumSource
    void eachOrderHasAColumnThatShowsIt(FindingSort sort) {
        assertThat(FindingColumn.of(sort).sort()).contains(sort);
    }

    private static void assertRefused(List<String> columns, String density, String sort, String message) {
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> FindingsLayout.read(columns, density, sort, null))
                .withMessage(message);
    }
}
