package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.EventKind;
import org.portledger.registry.RegistrationEvent;
import org.portledger.registry.Source;

class ChangeQueryTest {

    private static final LocalDate DAY = LocalDate.of(2004, 2, 6);

    private final RegistrationEvent removal = new RegistrationEvent(
            EventKind.REMOVED,
            new Port(2693, TransportProtocol.TCP),
            new ServiceName("belarc-http"),
            DAY,
            new Source("s", DAY, DAY, Source.Role.FULL));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -          | -          | -       | -         | -       | true
                    2004-02-06 | 2004-02-06 | removed | 2693      | BELARC  | true
                    2004-02-07 | -          | -       | -         | -       | false
                    -          | 2004-02-05 | -       | -         | -       | false
                    -          | -          | RENAMED | -         | -       | false
                    -          | -          | -       | 2600-2700 | -       | true
                    -          | -          | -       | 2694-2700 | -       | false
                    -          | -          | -       | -         | postgre | false
                    """)
    void eachFilterNarrows(String from, String to, String kind, String port, String name, boolean matches) {
        List<String> kinds = kind == null ? List.of() : List.of(kind);

        assertThat(ChangeQuery.read(from, to, kinds, port, name, null).matches(removal))
                .isEqualTo(matches);
    }

    @Test
    void whoIsHeldByNobodyToldIsNotFoundByOrganisation() {
        assertThat(ChangeQuery.read(null, null, List.of(), null, null, "IESG").matches(removal))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2004-02-30 | -          | -    | -          | from must be a day of the calendar, such as 2004-02-06, was '2004-02-30'
                    2004-02-06 | 2004-02-05 | -    | -          | to must not be before from (2004-02-06), was '2004-02-05'
                    -          | -          | lost | -          | kind must be one of
                    -          | -          | -    | 65536      | port must be 0 to 65535, or a range such as 8000-8100, was '65536'
                    -          | -          | -    | 8100-8000  | port must be 0 to 65535
                    -          | -          | -    | -1         | port must be 0 to 65535
                    """)
    void aPartThatMeansNothingIsRefusedByName(String from, String to, String kind, String port, String why) {
        List<String> kinds = kind == null ? List.of() : List.of(kind);

        assertThatThrownBy(() -> ChangeQuery.read(from, to, kinds, port, null, null))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith(why);
    }
}
