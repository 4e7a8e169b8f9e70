package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.portledger.port.ServiceName;
import org.portledger.scan.EvidenceGrade;

class SeenServiceTest {

    @Test
    void isWrittenAsProductAndVersion() {
        assertThat(seen("http", null, "SimpleHTTPServer", "0.6").inWords()).isEqualTo("SimpleHTTPServer 0.6");
        assertThat(seen("http", "ssl", null, null).inWords()).isEqualTo("ssl/http");
        assertThat(seen(null, null, null, null).inWords()).isEmpty();
    }

    @Test
    void withoutEvidenceThereIsNoNameToCompare() {
        var guessed = SeenService.named(EvidenceGrade.GUESSED, new ServiceName("http"), null);

        assertThat(guessed.registeredNames()).isEmpty();
        assertThat(seen("http", null, null, null).registeredNames()).contains(new ServiceName("http-alt"));
    }

    private static SeenService seen(String name, String tunnel, String product, String version) {
        return new SeenService(
                EvidenceGrade.PROBED, name == null ? null : new ServiceName(name), tunnel, product, version, null);
    }
}
