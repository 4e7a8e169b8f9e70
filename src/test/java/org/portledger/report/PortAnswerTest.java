package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.SCTP;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;
import org.portledger.registry.Validity;

class PortAnswerTest {

    private static final Phrases ENGLISH = Phrases.in(Language.EN);

    private final NamedSpan http = span("http", null, "1992-07-31", null, null);
    private final NamedSpan www = span("www", "1994-10-02", "2003-05-20", null, null);
    private final NamedSpan belarcHttp = span("belarc-http", "1994-10-02", "2003-05-20", "2004-02-06", "2004-02-06");

    @Test
    void aNameThatStands() {
        assertThat(now(80, assigned(TCP, http), assigned(UDP, http))).isEqualTo("Port 80 is assigned to http.");
    }

    @Test
    void severalNames() {
        NamedSpan wwwHttp = span("www-http", "1992-08-01", "1994-10-31", null, null);
        assertThat(now(80, assigned(TCP, http, www, wwwHttp)))
                .isEqualTo("Port 80 is assigned to http, www and www-http.");
    }

    @Test
    void transportsThatDiffer() {
        assertThat(now(80, assigned(TCP, http, www), assigned(UDP, http, www), assigned(SCTP, http)))
                .isEqualTo("Port 80 over tcp and udp is assigned to http and www."
                        + " Port 80 over sctp is assigned to http.");
    }

    @Test
    void aNameThatWentOnAStatedDay() {
        assertThat(now(2693, former(TCP, belarcHttp), former(UDP, belarcHttp)))
                .isEqualTo("Port 2693 is assigned to no one. Until 6 February 2004 it was belarc-http.");
    }

    @Test
    void aNameThatWentInAGapOrAMonth() {
        NamedSpan inGap = span("m3ua", "1994-10-02", "2003-05-20", "2005-12-23", "2006-04-25");
        assertThat(now(2905, former(TCP, inGap)))
                .endsWith("It was m3ua, which disappeared between 23 December 2005 and 25 April 2006.");
        NamedSpan inMonth = span("x", "1994-10-02", "2003-05-20", "2002-09-01", "2003-09-30");
        assertThat(now(4, former(TCP, inMonth))).endsWith("between 1 September 2002 and 30 September 2003.");
        NamedSpan oneMonth = span("x", "1994-10-02", "2003-05-20", "2003-09-01", "2003-09-30");
        assertThat(now(4, former(TCP, oneMonth))).endsWith("It was x, which disappeared in September 2003.");
    }

    @Test
    void onlyTheLastNameToGoIsTold() {
        NamedSpan earlier = span("hosts2-ns", null, "1992-07-31", "1999-01-01", "1999-01-01");
        assertThat(now(2693, former(TCP, belarcHttp, earlier))).doesNotContain("hosts2-ns");
    }

    @Test
    void aNameThatMayNotHaveComeYet() {
        assertThat(then(2693, "1999-01-01", possible(TCP, belarcHttp)))
                .isEqualTo("On 1 January 1999, port 2693 may have been assigned to belarc-http:"
                        + " the name appeared between 2 October 1994 and 20 May 2003.");
    }

    @Test
    void aNameThatMayHaveGoneAlready() {
        NamedSpan m3ua = span("m3ua", "1994-10-02", "2003-05-20", "2005-12-23", "2006-04-25");
        assertThat(then(2905, "2006-01-01", possible(UDP, m3ua)))
                .endsWith("the name disappeared between 23 December 2005 and 25 April 2006.");
    }

    @Test
    void aPastDayIsToldInThePast() {
        assertThat(then(2693, "2003-06-01", assigned(TCP, belarcHttp), assigned(UDP, belarcHttp)))
                .isEqualTo("On 1 June 2003, port 2693 was assigned to belarc-http.");
        assertThat(then(2693, "2010-01-01", former(TCP, belarcHttp)))
                .isEqualTo("On 1 January 2010, port 2693 was assigned to no one."
                        + " Until 6 February 2004 it was belarc-http.");
        assertThat(then(2693, "1992-01-01", nameless(TCP, PortStatus.UNASSIGNED)))
                .isEqualTo("On 1 January 1992, port 2693 was assigned to no one.");
    }

    @Test
    void aReservedPortTellsItsLastName() {
        NamedSpan compressnet = span("compressnet", null, "1992-07-31", "2025-02-13", "2025-02-13");
        assertThat(now(2, standing(TCP, PortStatus.RESERVED, List.of(), List.of(), List.of(compressnet))))
                .startsWith("Port 2 is reserved")
                .endsWith("Until 13 February 2025 it was compressnet.");
        assertThat(now(0, nameless(TCP, PortStatus.RESERVED), nameless(UDP, PortStatus.RESERVED)))
                .isEqualTo("Port 0 is reserved by IANA: no service can have it.");
    }

    @Test
    void portsThatNeverHadAName() {
        assertThat(now(4, nameless(TCP, PortStatus.UNASSIGNED)))
                .startsWith("Port 4 is assigned to no one")
                .contains("ever");
        assertThat(now(50_500, nameless(TCP, PortStatus.DYNAMIC))).startsWith("Port 50500 is in the dynamic range");
    }

    private static String now(int number, TransportStanding... standings) {
        return new PortAnswer(ENGLISH, number, LocalDate.of(2026, 8, 17), false).of(List.of(standings));
    }

    private static String then(int number, String day, TransportStanding... standings) {
        return new PortAnswer(ENGLISH, number, LocalDate.parse(day), true).of(List.of(standings));
    }

    private static TransportStanding assigned(TransportProtocol transport, NamedSpan... names) {
        return standing(transport, PortStatus.ASSIGNED, List.of(names), List.of(), List.of());
    }

    private static TransportStanding possible(TransportProtocol transport, NamedSpan... names) {
        return standing(transport, PortStatus.POSSIBLE, List.of(), List.of(names), List.of());
    }

    private static TransportStanding former(TransportProtocol transport, NamedSpan... names) {
        return standing(transport, PortStatus.DEREGISTERED, List.of(), List.of(), List.of(names));
    }

    private static TransportStanding nameless(TransportProtocol transport, PortStatus status) {
        return standing(transport, status, List.of(), List.of(), List.of());
    }

    private static TransportStanding standing(
            TransportProtocol transport,
            PortStatus status,
            List<NamedSpan> assigned,
            List<NamedSpan> possible,
            List<NamedSpan> former) {
        return new TransportStanding(transport, status, assigned, possible, former, null);
    }

    /** @param days the four of a validity */
    private static NamedSpan span(String name, String... days) {
        LocalDate[] four = Stream.of(days)
                .map(day -> day == null ? null : LocalDate.parse(day))
                .toArray(LocalDate[]::new);
        var validity = new Validity(four[0], four[1], four[2], four[3]);
        var words = new DayWords(ENGLISH);
        return new NamedSpan(name, List.of(), null, true, words.begin(validity), words.end(validity), List.of());
    }
}
