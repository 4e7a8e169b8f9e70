package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;
import org.portledger.registry.Validity;
import org.portledger.report.Comparison.Difference;
import org.portledger.report.Comparison.Kind;

class ComparisonTest {

    private static final LocalDate BEFORE = LocalDate.of(2003, 12, 1);
    private static final LocalDate AFTER = LocalDate.of(2004, 12, 1);
    private static final LocalDate BETWEEN = LocalDate.of(2004, 2, 6);

    private final RegistryIndex index = new RegistryIndex(
            List.of(new Source("s", AFTER, AFTER, Source.Role.FULL)),
            List.of(
                    stood(2693, "belarc-http", LocalDate.of(2003, 5, 20), BETWEEN),
                    stood(80, "http", LocalDate.of(1992, 7, 31), null),
                    stood(90, "new", BETWEEN, null),
                    stood(91, "old", LocalDate.of(1992, 7, 31), BETWEEN),
                    stood(91, "other", BETWEEN, null),
                    stood(93, "again", LocalDate.of(1992, 7, 31), BETWEEN),
                    stood(93, "again", LocalDate.of(2004, 6, 1), null),
                    new Assignment(
                            92,
                            TransportProtocol.TCP,
                            new ServiceName("perhaps"),
                            new Validity(LocalDate.of(2003, 1, 1), LocalDate.of(2004, 6, 1), null, null))),
            List.of(),
            List.of());

    @Test
    void whatWasAddedRemovedAndReassignedIsTold() {
        Comparison comparison = Comparison.of(index, BEFORE, AFTER);

        assertThat(comparison.differences())
                .containsExactly(
                        new Difference(Kind.ADDED, 90, TransportProtocol.TCP, null, "new"),
                        new Difference(Kind.REASSIGNED, 91, TransportProtocol.TCP, "old", "other"),
                        new Difference(Kind.REMOVED, 2693, TransportProtocol.TCP, "belarc-http", null));
        assertThat(comparison.uncertain()).as("perhaps").isEqualTo(1);
    }

    @Test
    void theOrderOfTheDaysMakesNoDifference() {
        assertThat(Comparison.of(index, AFTER, BEFORE)).isEqualTo(Comparison.of(index, BEFORE, AFTER));
    }

    @Test
    void aDayDiffersInNothingFromItself() {
        assertThat(Comparison.of(index, AFTER, AFTER).differences()).isEmpty();
    }

    @Test
    void aNameThatWentAndCameAgainIsNoDifference() {
        assertThat(Comparison.of(index, BEFORE, AFTER).differences())
                .extracting(Difference::port)
                .doesNotContain(93);
        assertThat(Comparison.of(index, BEFORE, LocalDate.of(2004, 3, 1)).differences())
                .contains(new Difference(Kind.REMOVED, 93, TransportProtocol.TCP, "again", null));
    }

    private static Assignment stood(int number, String name, LocalDate from, LocalDate until) {
        return new Assignment(
                number, TransportProtocol.TCP, new ServiceName(name), new Validity(from, from, until, until));
    }
}
