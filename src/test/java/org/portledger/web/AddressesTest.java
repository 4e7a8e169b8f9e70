package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    on=2003-12-01                   | on      | ?on=2003-12-01
                    on=2003-12-01&utm_source=letter | on      | ?on=2003-12-01
                    utm_source=letter               | on      | ''
                    from=&to=2004-01-01&x           | from to | ?from=&to=2004-01-01
                    front=1&on=2&On=3&on            | on      | ?on=2&on
                    on=2003-12-01                   | -       | ''
                    on=2003-12-01                   | ''      | ''
                    -                               | on      | ''
                    """)
    void onlyWhatThePageKnowsIsKeptOfAQuery(String query, String parameters, String kept) {
        assertThat(Addresses.query(query, parameters)).isEqualTo(kept);
    }
}
