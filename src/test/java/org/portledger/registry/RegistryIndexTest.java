package org.portledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.portledger.port.TransportProtocol.SCTP;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

class RegistryIndexTest {

    private static final LocalDate NEWEST = day("2026-08-17");

    private final List<Source> sources = new ArrayList<>(List.of(copy("2004-03-17"), copy("2026-08-17")));
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<RegistrationEvent> events = new ArrayList<>();
    private final List<RegistryEntry> entries = new ArrayList<>();

    @Test
    void aNameThatStandsMakesAPortAssigned() {
        standing(22, TCP, "ssh");
        PortStanding answer = on(22, TCP, "2026-08-17");
        assertThat(answer.status()).isEqualTo(PortStatus.ASSIGNED);
        assertThat(answer.assigned()).extracting(Assignment::getService).containsExactly(new ServiceName("ssh"));
        assertThat(answer.isAssignedTo(new ServiceName("SSH"))).isTrue();
        assertThat(answer.registryDay()).isEqualTo(NEWEST);
    }

    @Test
    void theSameNumberOnAnotherTransportIsAnotherPort() {
        standing(22, TCP, "ssh");
        assertThat(on(22, UDP, "2026-08-17").status()).isEqualTo(PortStatus.UNASSIGNED);
    }

    @Test
    void aNameWithoutATransportStandsOnEach() {
        standing(27000, null, "flex-lm");
        for (TransportProtocol transport : TransportProtocol.values()) {
            assertThat(on(27000, transport, "2026-08-17").isAssignedTo(new ServiceName("flex-lm")))
                    .isTrue();
        }
    }

    @Test
    void aNameWithoutAPortNamesNone() {
        standing(null, TCP, "kyma");
        assertThat(index().named(new ServiceName("kyma"))).hasSize(1);
        assertThat(on(0, TCP, "2026-08-17").status()).isEqualTo(PortStatus.UNASSIGNED);
    }

    @Test
    void severalNamesCanHoldOnePort() {
        standing(80, TCP, "www");
        standing(80, TCP, "http");
        assertThat(on(80, TCP, "2026-08-17").assigned())
                .extracting(a -> a.getService().value())
                .containsExactly("http", "www");
    }

    @Test
    void inAGapANameIsPossible() {
        gone(2693, "belarc-http", "1994-10-02", "2003-05-20", "2004-02-06");
        PortStanding answer = on(2693, TCP, "1999-01-01");
        assertThat(answer.status()).isEqualTo(PortStatus.POSSIBLE);
        assertThat(answer.mayBeAssignedTo(new ServiceName("belarc-http"))).isTrue();
        assertThat(answer.isAssignedTo(new ServiceName("belarc-http"))).isFalse();
    }

    @Test
    void beforeItsNameAPortIsUnassignedAndAfterItDeregistered() {
        gone(2693, "belarc-http", "1994-10-02", "2003-05-20", "2004-02-06");
        assertThat(on(2693, TCP, "1992-01-01").status()).isEqualTo(PortStatus.UNASSIGNED);
        assertThat(on(2693, TCP, "1992-01-01").former()).isEmpty();
        assertThat(on(2693, TCP, "2004-02-06").status()).isEqualTo(PortStatus.DEREGISTERED);
        assertThat(on(2693, TCP, "2004-02-06").former()).hasSize(1);
    }

    @Test
    void theLatestNameToGoIsToldFirst() {
        gone(3283, "earlier", "1994-10-02", "2003-05-20", "2011-11-09");
        gone(3283, "later", "2011-11-09", "2011-11-09", "2025-01-23");
        assertThat(on(3283, TCP, "2026-08-17").former())
                .extracting(a -> a.getService().value())
                .containsExactly("later", "earlier");
    }

    @Test
    void reservedWinsOverFormerlyButTheNameIsStillTold() {
        gone(2, "compressnet", "1990-01-01", "1992-07-31", "2025-02-13");
        entries.add(new RegistryEntry(2, 2, TCP, "Reserved", null));
        PortStanding answer = on(2, TCP, "2026-08-17");
        assertThat(answer.status()).isEqualTo(PortStatus.RESERVED);
        assertThat(answer.former()).hasSize(1);
    }

    @Test
    void aNameWinsOverReserved() {
        gone(2, "compressnet", "1990-01-01", "1992-07-31", "2025-02-13");
        entries.add(new RegistryEntry(2, 2, null, "Reserved", null));
        assertThat(on(2, TCP, "2025-02-12").status()).isEqualTo(PortStatus.ASSIGNED);
    }

    @Test
    void aReservedRangeWithoutATransportHoldsForAll() {
        entries.add(new RegistryEntry(225, 241, null, "Reserved", null));
        assertThat(on(230, SCTP, "2026-08-17").status()).isEqualTo(PortStatus.RESERVED);
        assertThat(on(242, SCTP, "2026-08-17").status()).isEqualTo(PortStatus.UNASSIGNED);
    }

    @Test
    void dynamicPortsAreNeverUnassigned() {
        assertThat(on(49151, TCP, "2026-08-17").status()).isEqualTo(PortStatus.UNASSIGNED);
        assertThat(on(49152, TCP, "2026-08-17").status()).isEqualTo(PortStatus.DYNAMIC);
    }

    @Test
    void aReportOfUnauthorizedUseCountsFromItsDay() {
        entries.add(new RegistryEntry(1521, 1521, TCP, "nCube License Manager", "Unauthorized Use Known on port 1521"));
        events.add(new RegistrationEvent(
                EventKind.UNAUTHORIZED_USE_REPORTED,
                new Port(1521, TCP),
                new ServiceName("ncube-lm"),
                day("2022-02-18"),
                sources.get(1)));
        assertThat(on(1521, TCP, "2022-02-17").isUnauthorizedUseKnown()).isFalse();
        assertThat(on(1521, TCP, "2022-02-18").isUnauthorizedUseKnown()).isTrue();
        assertThat(on(1521, UDP, "2022-02-18").isUnauthorizedUseKnown()).isFalse();
    }

    @Test
    void aReportThatNoSourceDatesCountsOnEveryDay() {
        entries.add(new RegistryEntry(788, 799, null, "Unassigned", "Unauthorized Use Known on port 796"));
        assertThat(on(796, TCP, "2010-01-01").unauthorizedUse()).contains("796");
        assertThat(on(797, TCP, "2010-01-01").isUnauthorizedUseKnown()).isFalse();
    }

    @Test
    void namesAreFoundByTheirBeginningInAnyCase() {
        standing(80, TCP, "http");
        standing(443, TCP, "https");
        standing(631, TCP, "ipp");
        assertThat(index().namedLike("HTTP").map(a -> a.getService().value())).containsExactly("http", "https");
        assertThat(index().namedLike("httq")).isEmpty();
        assertThat(index().named(new ServiceName("HTTPS"))).hasSize(1);
    }

    @Test
    void aDayWithoutANameLiesBetweenTwoFullCopies() {
        sources.add(new Source("suse-2008-01-25", day("2008-01-25"), day("2008-01-25"), Source.Role.PRESENCE));
        assertThat(index().sourcesAround(day("2010-01-01")))
                .extracting(Source::date)
                .containsExactly("2004-03-17", "2026-08-17");
        assertThat(index().sourcesAround(day("2004-03-17"))).hasSize(1);
    }

    @Test
    void noAnswerCanBeChanged() {
        standing(22, TCP, "ssh");
        RegistryIndex index = index();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> index.on(new Port(22, TCP), NEWEST).assigned().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> index.assignments(22).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> index.named(new ServiceName("ssh")).clear());
    }

    private void standing(Integer number, TransportProtocol transport, String name) {
        LocalDate begin = day("2000-01-01");
        assignments.add(
                new Assignment(number, transport, new ServiceName(name), new Validity(begin, begin, null, null)));
    }

    private void gone(int number, String name, String beginEarliest, String beginLatest, String end) {
        var validity = new Validity(day(beginEarliest), day(beginLatest), day(end), day(end));
        assignments.add(new Assignment(number, TCP, new ServiceName(name), validity));
    }

    private PortStanding on(int number, TransportProtocol transport, String day) {
        return index().on(new Port(number, transport), day(day));
    }

    private RegistryIndex index() {
        return new RegistryIndex(sources, assignments, events, entries);
    }

    private static Source copy(String day) {
        return new Source("iana-txt-" + day, day(day), day(day), Source.Role.FULL);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
