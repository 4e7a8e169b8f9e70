package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.audit.RegistryForTests.BELARC;
import static org.portledger.audit.RegistryForTests.HTTPS;
import static org.portledger.audit.RegistryForTests.SUNPROXY;
import static org.portledger.audit.RegistryForTests.guessed;
import static org.portledger.audit.RegistryForTests.overTls;
import static org.portledger.audit.RegistryForTests.probed;
import static org.portledger.audit.Verdict.DEREGISTERED;
import static org.portledger.audit.Verdict.DYNAMIC;
import static org.portledger.audit.Verdict.MISMATCHED;
import static org.portledger.audit.Verdict.REGISTERED;
import static org.portledger.audit.Verdict.RESERVED;
import static org.portledger.audit.Verdict.UNASSIGNED;
import static org.portledger.audit.Verdict.UNIDENTIFIED;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;
import org.portledger.scan.EvidenceGrade;

class ReconciliationTest {

    private static final String TODAY = "2026-11-22";

    @Test
    void theAssignedServiceIsRegistered() {
        Judgement judgement = judge(TODAY, 22, probed("ssh"));

        assertThat(judgement.verdict()).isEqualTo(REGISTERED);
        assertThat(judgement.basis()).containsExactly(RegistryForTests.SSH);
    }

    @Test
    void anotherServiceOnAnAssignedPortIsAMismatch() {
        Judgement judgement = judge(TODAY, 8081, probed("http"));

        assertThat(judgement.verdict()).isEqualTo(MISMATCHED);
        assertThat(judgement.basis()).containsExactly(SUNPROXY);
    }

    @Test
    void aServiceGuessedFromTheNumberIsNoEvidence() {
        assertThat(judge(TODAY, 22, guessed("ssh")).verdict()).isEqualTo(UNIDENTIFIED);
        assertThat(judge(TODAY, 8081, guessed("http")).verdict()).isEqualTo(UNIDENTIFIED);
        assertThat(judge(TODAY, 2693, guessed("belarc-http")).verdict()).isEqualTo(DEREGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcpwrapped", "unknown", "ssl"})
    void aNameThatTellsNothingIsNoEvidenceEither(String name) {
        assertThat(judge(TODAY, 22, probed(name)).verdict()).isEqualTo(UNIDENTIFIED);
    }

    @Test
    void aScanThatNamesNothingLeavesAnAssignedPortUnidentified() {
        assertThat(judge(TODAY, 22, SeenService.named(EvidenceGrade.PROBED, null, null))
                        .verdict())
                .isEqualTo(UNIDENTIFIED);
    }

    /** IANA states the day of the removal; that it was registered is known between two copies only. */
    @ParameterizedTest
    @CsvSource({
        "1994-10-31, http, UNASSIGNED",
        "1999-01-01, http, MISMATCHED",
        "1999-01-01, belarc-http, REGISTERED",
        "2003-06-01, http, MISMATCHED",
        "2003-06-01, belarc-http, REGISTERED",
        "2004-02-05, http, MISMATCHED",
        "2004-02-06, http, DEREGISTERED",
        "2004-02-06, belarc-http, DEREGISTERED",
        "2026-11-22, http, DEREGISTERED"
    })
    void theFoundingCase(String day, String seen, Verdict verdict) {
        assertThat(judge(day, 2693, probed(seen)).verdict()).isEqualTo(verdict);
    }

    @Test
    void aPortThatLostItsNameRestsOnTheNameItLost() {
        Judgement judgement = judge(TODAY, 2693, probed("http"));

        assertThat(judgement.basis()).containsExactly(BELARC);
    }

    @Test
    void aPortThatNeverHadANameIsUnassigned() {
        Judgement judgement = judge(TODAY, 4, probed("http"));

        assertThat(judgement.verdict()).isEqualTo(UNASSIGNED);
        assertThat(judgement.basis()).isEmpty();
    }

    @Test
    void whatIanaKeepsBackIsReserved() {
        assertThat(judge(TODAY, 1023, probed("http")).verdict()).isEqualTo(RESERVED);
    }

    @Test
    void inTheDynamicRangeAnythingIsDynamic() {
        assertThat(judge(TODAY, 49151, probed("http")).verdict()).isEqualTo(UNASSIGNED);
        assertThat(judge(TODAY, 49152, probed("http")).verdict()).isEqualTo(DYNAMIC);
        assertThat(judge(TODAY, 50500, probed("tcpwrapped")).verdict()).isEqualTo(DYNAMIC);
    }

    @Test
    void theSameNumberOnAnotherTransportIsAnotherPort() {
        var reconciliation = new Reconciliation(RegistryForTests.index(), LocalDate.parse(TODAY));

        assertThat(reconciliation.judge(new Port(22, UDP), probed("ssh")).verdict())
                .isEqualTo(UNASSIGNED);
    }

    @Test
    void knownUnauthorizedUseIsTold() {
        assertThat(judge(TODAY, 8081, probed("http")).unauthorizedUse()).isTrue();
    }

    @Test
    void httpOverTlsIsHttpsAndPlainHttpIsNot() {
        assertThat(judge(TODAY, 443, overTls("http")).verdict()).isEqualTo(REGISTERED);
        assertThat(judge(TODAY, 443, overTls("http")).basis()).containsExactly(HTTPS);
        assertThat(judge(TODAY, 443, probed("http")).verdict()).isEqualTo(MISMATCHED);
        assertThat(judge(TODAY, 80, overTls("http")).verdict()).isEqualTo(MISMATCHED);
    }

    @ParameterizedTest
    @CsvSource({"80, HTTP", "111, rpcbind", "111, sunrpc", "22, SSH"})
    void caseAndTheScannersOwnNamesMakeNoDifference(int number, String seen) {
        assertThat(judge(TODAY, number, probed(seen)).verdict()).isEqualTo(REGISTERED);
    }

    private static Judgement judge(String day, int number, SeenService seen) {
        return new Reconciliation(RegistryForTests.index(), LocalDate.parse(day)).judge(new Port(number, TCP), seen);
    }
}
