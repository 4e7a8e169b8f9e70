package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.audit.RegistryForTests.guessed;
import static org.portledger.audit.RegistryForTests.overTls;
import static org.portledger.audit.RegistryForTests.probed;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

class ExplanationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void saysWhichNameThePortLostAndWhen() {
        assertThat(sentence(DAY, 2693, probed("http")))
                .isEqualTo("2693/tcp was belarc-http until 2004-02-06 (exact) and has no name on 2026-11-22;"
                        + " the scan saw http (probed).");
        assertThat(brief(2693, probed("http"))).isEqualTo("belarc-http until 2004-02-06");
    }

    @Test
    void saysPossiblyWhereTheSourcesLeaveAGap() {
        assertThat(sentence(LocalDate.of(1999, 1, 1), 2693, probed("belarc-http")))
                .isEqualTo("2693/tcp is possibly belarc-http on 1999-01-01; the scan saw belarc-http (probed).");
    }

    @Test
    void saysWhatWasThereInstead() {
        assertThat(sentence(DAY, 8081, probed("http")))
                .isEqualTo("8081/tcp is sunproxyadmin on 2026-11-22; the scan saw http (probed), which is something"
                        + " else. IANA reports unauthorized use of this port.");
        assertThat(brief(8081, probed("http"))).isEqualTo("http, not sunproxyadmin");
    }

    @Test
    void saysWhatIanaCallsIt() {
        assertThat(sentence(DAY, 22, probed("ssh"))).endsWith("the scan saw ssh (probed).");
        assertThat(sentence(DAY, 443, overTls("http")))
                .isEqualTo(
                        "443/tcp is https on 2026-11-22;" + " the scan saw ssl/http (probed), which IANA calls https.");
        assertThat(brief(443, overTls("http"))).isEqualTo("https");
    }

    @Test
    void saysThatTheScanCouldNotTell() {
        assertThat(sentence(DAY, 22, probed("tcpwrapped")))
                .isEqualTo("22/tcp is ssh on 2026-11-22; the scan could not tell what listens.");
        assertThat(sentence(DAY, 22, guessed("ssh"))).endsWith("the scan only guessed ssh from the number.");
        assertThat(brief(22, guessed("ssh"))).isEqualTo("ssh?");
    }

    @Test
    void saysThatThereNeverWasAName() {
        assertThat(sentence(DAY, 4, probed("http"))).startsWith("4/tcp has no name on 2026-11-22 and never had one;");
        assertThat(sentence(DAY, 1023, probed("http"))).startsWith("1023/tcp is reserved on 2026-11-22;");
        assertThat(sentence(DAY, 50500, probed("http")))
                .startsWith("50500/tcp is in the dynamic range, where IANA assigns nothing;");
    }

    private static String sentence(LocalDate day, int number, SeenService seen) {
        var port = new Port(number, TransportProtocol.TCP);
        Judgement judgement = new Reconciliation(RegistryForTests.index(), day).judge(port, seen);
        return Explanation.sentence(port, day, seen, judgement);
    }

    private static String brief(int number, SeenService seen) {
        var port = new Port(number, TransportProtocol.TCP);
        Judgement judgement = new Reconciliation(RegistryForTests.index(), DAY).judge(port, seen);
        return Explanation.brief(judgement.verdict(), seen, judgement.basis());
    }
}
