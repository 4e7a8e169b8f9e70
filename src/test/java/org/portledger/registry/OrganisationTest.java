package org.portledger.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [IESG]                                                 | IESG
                    [ITU-T]                                                | ITU-T
                    [SAP_2]                                                | SAP
                    [Flexera_Software]                                     | Flexera Software
                    [International_Civil_Aviation_Organisation]            | International Civil Aviation Organisation
                    [PNO_PROFIBUS_Nutzerorganisation_e.V.]                 | PNO PROFIBUS Nutzerorganisation e.V.
                    [Ann_Example][Broadband_Forum]                         | Broadband Forum
                    """)
    void whatIsSurelyNoPersonIsTold(String holders, String name) {
        assertThat(Organisation.among(holders)).contains(new Organisation(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[Ann_Example]", "[Ann_E_Example_2]", "[Mitra]", "[AE]", "[]", "Ann Example (example.org)", ""})
    void peopleAndWhatMayBeOnesAreNot(String holders) {
        assertThat(Organisation.among(holders)).isEmpty();
    }

    @Test
    void noHolderIsNone() {
        assertThat(Organisation.among(null)).isEmpty();
    }
}
