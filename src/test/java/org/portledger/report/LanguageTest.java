package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -                          | EN
                    ''                         | EN
                    ru                         | RU
                    ru-RU,ru;q=0.9,en;q=0.8    | RU
                    de-AT                      | DE
                    fr,es;q=0.5,en;q=0.1       | ES
                    en;q=0.1,de;q=0.9          | DE
                    fr                         | EN
                    *                          | EN
                    ;;;q=x                     | EN
                    """)
    void theFirstWishThatThereIsCounts(String wishes, Language language) {
        assertThat(Language.preferred(wishes)).isEqualTo(language);
    }

    @Test
    void openGraphNamesACountryToo() {
        assertThat(Stream.of(Language.values()).map(Language::openGraph))
                .containsExactly("en_US", "ru_RU", "de_DE", "es_ES");
    }

    @Test
    void anAddressNamesALanguageByItsTag() {
        assertThat(Language.tagged("ru")).contains(Language.RU);
        assertThat(Language.tagged("RU")).isEmpty();
        assertThat(Language.tagged(null)).isEmpty();
    }
}
