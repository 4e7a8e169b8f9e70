package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenAsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssl/http/nginx/ | ssl, http, nginx",
                "/ssh/OpenSSH/sshd | ssh, OpenSSH, sshd",
                "///python3 | python3",
                "/// | nothing that a scan could tell",
                "'' | nothing that a scan could tell"
            })
    void itIsSaidByWhatThereIsOfIt(String text, String words) {
        assertThat(new SeenAs(text).inWords()).isEqualTo(words);
        assertThat(new SeenAs(text)).hasToString(text);
    }
}
