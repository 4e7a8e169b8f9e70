package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.audit.RegistryForTests.guessed;
import static org.portledger.audit.RegistryForTests.overTls;
import static org.portledger.audit.RegistryForTests.owned;
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
    void saysWhatIanaReportsOfOthers() {
        assertThat(sentence(DAY, 8081, probed("http")))
                .isEqualTo("8081/tcp is sunproxyadmin on 2026-11-22; the scan saw http (probed), which is something"
                        + " else. IANA reports unauthorized use of this port.");
        assertThat(brief(8081, probed("http"))).isEqualTo("http, not sunproxyadmin");
    }

    @Test
    void saysNoMoreWhereTheNameIsTheSame() {
        assertThat(sentence(DAY, 22, probed("ssh")))
                .isEqualTo("22/tcp is ssh on 2026-11-22; the scan saw ssh (probed).");
        assertThat(sentence(DAY, 80, probed("http"))).endsWith("; the scan saw http (probed).");
    }

    @Test
    void saysWhatIanaCallsItAndWhy() {
        assertThat(sentence(DAY, 443, overTls("http")))
                .isEqualTo("443/tcp is https on 2026-11-22; the scan saw ssl/http (probed), which IANA calls https,"
                        + " as HTTP over TLS is https (RFC 9110, section 4.2.2).");
        assertThat(brief(443, overTls("http"))).isEqualTo("https");
        assertThat(sentence(DAY, 111, probed("rpcbind")))
                .isEqualTo("111/tcp is sunrpc on 2026-11-22; the scan saw rpcbind (probed), which IANA calls sunrpc,"
                        + " as rpcbind and the port mapper before it are the directory of Sun's RPC (RFC 1833).");
        assertThat(sentence(DAY, 5900, probed("vnc")))
                .isEqualTo("5900/tcp is rfb on 2026-11-22; the scan saw vnc (probed), which IANA calls rfb, as VNC"
                        + " speaks the Remote Framebuffer protocol; IANA called it vnc-server first (RFC 6143).");
    }

    @Test
    void saysWhatWasThereInstead() {
        assertThat(sentence(DAY, 80, probed("ssh")))
                .isEqualTo("80/tcp is http on 2026-11-22; the scan saw ssh (probed), which is something else.");
        assertThat(brief(80, probed("ssh"))).isEqualTo("ssh, not http");
        assertThat(sentence(DAY, 80, overTls("http")))
                .endsWith("the scan saw ssl/http (probed), which is something else: IANA calls it https or wsmans,"
                        + " as HTTP over TLS is https (RFC 9110, section 4.2.2).");
    }

    @Test
    void saysThatTheScanCouldNotTell() {
        assertThat(sentence(DAY, 22, probed("tcpwrapped")))
                .isEqualTo("22/tcp is ssh on 2026-11-22; the scan saw tcpwrapped (probed), which does not tell what"
                        + " listens, as the connection was taken and closed before a word was said.");
        assertThat(sentence(DAY, 22, guessed("ssh")))
                .isEqualTo("22/tcp is ssh on 2026-11-22; the scan only guessed ssh from the number.");
        assertThat(sentence(DAY, 22, owned())).endsWith("; the scan could not tell what listens.");
        assertThat(brief(22, guessed("ssh"))).isEqualTo("ssh?");
    }

    @Test
    void saysThatThereNeverWasAName() {
        assertThat(sentence(DAY, 4, probed("http")))
                .isEqualTo("4/tcp has no name on 2026-11-22 and never had one; the scan saw http (probed).");
        assertThat(sentence(DAY, 1023, probed("http")))
                .isEqualTo("1023/tcp is reserved on 2026-11-22; the scan saw http (probed).");
        assertThat(sentence(DAY, 50500, probed("http")))
                .isEqualTo(
                        "50500/tcp is in the dynamic range, where IANA assigns nothing; the scan saw http (probed).");
    }

    @Test
    void saysWhichProgramTheHostNames() {
        assertThat(inside(22, "sshd"))
                .isEqualTo("22/tcp is ssh on 2026-11-22; the host says sshd listens (owner), which serves ssh,"
                        + " as OpenSSH's server speaks SSH and nothing else.");
        assertThat(inside(2693, "python3"))
                .isEqualTo("2693/tcp was belarc-http until 2004-02-06 (exact) and has no name on 2026-11-22;"
                        + " the host says python3 listens (owner), which may serve anything, as Python runs whatever"
                        + " program it is given.");
        assertThat(inside(50500, "nginx"))
                .endsWith("the host says nginx listens (owner), which serves http, https or http-alt, as nginx is a"
                        + " server and proxy of HTTP, in the clear and over TLS.");
        assertThat(inside(80, "acmed"))
                .endsWith("; the host says acmed listens (owner), and nothing is known of what that serves.");
    }

    @Test
    void saysWhichProgramIsThereInstead() {
        assertThat(inside(80, "sshd"))
                .isEqualTo("80/tcp is http on 2026-11-22; the host says sshd listens (owner), which serves something"
                        + " else: ssh, as OpenSSH's server speaks SSH and nothing else.");
        assertThat(Explanation.brief(
                        Verdict.MISMATCHED,
                        owned(),
                        "sshd",
                        judge(DAY, 80, owned(), "sshd").basis()))
                .isEqualTo("sshd, not http");
    }

    private static String inside(int number, String process) {
        return sentence(DAY, number, owned(), process);
    }

    private static String sentence(LocalDate day, int number, SeenService seen) {
        return sentence(day, number, seen, null);
    }

    private static String sentence(LocalDate day, int number, SeenService seen, String process) {
        return Explanation.sentence(port(number), day, seen, process, judge(day, number, seen, process));
    }

    private static String brief(int number, SeenService seen) {
        Judgement judgement = judge(DAY, number, seen, null);
        return Explanation.brief(judgement.verdict(), seen, null, judgement.basis());
    }

    private static Judgement judge(LocalDate day, int number, SeenService seen, String process) {
        return new Reconciliation(RegistryForTests.index(), day).judge(port(number), seen, process);
    }

    private static Port port(int number) {
        return new Port(number, TransportProtocol.TCP);
    }
}
