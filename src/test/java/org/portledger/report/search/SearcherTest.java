package org.portledger.report.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryEntry;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;
import org.portledger.registry.Validity;
import org.portledger.report.Language;
import org.portledger.report.Phrases;

/** The search of a small registry; {@code LookupApiIT} searches the real one. */
class SearcherTest {

    private static final LocalDate NEWEST = LocalDate.of(2026, 8, 17);

    private final SearchTable table = new SearchTable(new RegistryIndex(
            List.of(new Source("iana-xml-2026-08-17", NEWEST, NEWEST, Source.Role.FULL)),
            List.of(
                    name(80, TCP, "http", null, "1992-07-31", null),
                    name(80, UDP, "http", null, "1992-07-31", null),
                    name(8080, TCP, "http-alt", "1994-10-02", "2003-05-20", null),
                    name(2693, TCP, "belarc-http", "1994-10-02", "2003-05-20", "2004-02-06"),
                    name(2693, UDP, "belarc-http", "1994-10-02", "2003-05-20", "2004-02-06"),
                    name(3001, TCP, "redwood-broker", "1999-01-01", "1999-01-01", "2006-01-01"),
                    name(3001, TCP, "origo-native", "2012-03-16", "2012-03-16", null),
                    name(null, TCP, "kyma", "2015-05-01", "2015-05-01", null)),
            List.of(),
            List.of(new RegistryEntry(0, 0, TCP, "Reserved", null), new RegistryEntry(0, 0, UDP, "Reserved", null))));

    @Test
    void theWholeNameComesBeforeItsBeginningAndAPartOfIt() {
        assertThat(names("http")).containsExactly("http", "http-alt", "belarc-http");
        assertThat(search("HTTP").hits())
                .extracting(SearchHit::match)
                .containsExactly(Match.WHOLE, Match.BEGINNING, Match.PART);
    }

    @Test
    void transportsThatAreAlikeAreOneAnswer() {
        assertThat(search("belarc").hits()).singleElement().satisfies(hit -> {
            assertThat(hit.transports()).containsExactly(TCP, UDP);
            assertThat(hit.status()).isEqualTo(PortStatus.DEREGISTERED);
        });
    }

    @Test
    void aTypoIsTakenForWhatItIsNearTo() {
        SearchAnswer answer = search("belrac");

        assertThat(answer.sentence()).isEqualTo("Nothing is called “belrac”; did you mean belarc-http?");
        assertThat(answer.hits())
                .extracting(SearchHit::name, SearchHit::match)
                .containsExactly(tuple("belarc-http", Match.TYPO));
        assertThat(names("name:belrac")).containsExactly("belarc-http");
        assertThat(names("http-atl")).containsExactly("http-alt");
    }

    @Test
    void whatIsNearToNothingIsNotFound() {
        SearchAnswer answer = search("zzzzzz");

        assertThat(answer.hits()).isEmpty();
        assertThat(answer.sentence()).isEqualTo("Nothing in the registry of 17 August 2026 answers “zzzzzz”.");
        assertThat(names("htp")).as("too short to be a typo").isEmpty();
    }

    @Test
    void wildcardsStandForAnyCharacters() {
        assertThat(names("http*")).containsExactly("http", "http-alt");
        assertThat(names("*http")).containsExactly("http", "belarc-http");
        assertThat(names("h??p")).containsExactly("http");
        assertThat(names("*-*t*")).containsExactly("http-alt", "origo-native", "belarc-http");
        assertThat(names("http?")).isEmpty();
        assertThat(names("*".repeat(99) + "q" + "*".repeat(99))).isEmpty();
    }

    @Test
    void unassignedPortsComeInRows() {
        assertThat(search("status:unassigned range:system").hits())
                .extracting(SearchHit::first, SearchHit::last)
                .containsExactly(tuple(1, 79), tuple(81, 1023));
        assertThat(search("status:reserved").hits())
                .extracting(SearchHit::first, SearchHit::name)
                .containsExactly(tuple(0, null));
        assertThat(search("status:dynamic").hits())
                .extracting(SearchHit::first, SearchHit::last)
                .containsExactly(tuple(49152, 65535));
    }

    @Test
    void aRangeShowsNamesAndWhatIsBetweenThem() {
        assertThat(search("79-81").hits())
                .extracting(SearchHit::first, SearchHit::name)
                .containsExactly(tuple(79, null), tuple(80, "http"), tuple(81, null));
    }

    @Test
    void deregisteredIsAPortThatNoOtherNameTook() {
        assertThat(names("status:deregistered")).containsExactly("belarc-http");
        assertThat(names("redwood")).containsExactly("redwood-broker");
    }

    @Test
    void namesAreFoundByTheDaysOfTheirBeginningAndEnd() {
        assertThat(names("removed:2004")).containsExactly("belarc-http");
        assertThat(names("removed:2004-02-07..")).containsExactly("redwood-broker");
        assertThat(names("registered:2015..2020")).containsExactly("kyma");
        assertThat(names("registered:2000"))
                .as("what may have been is not found")
                .isEmpty();
        assertThat(names("registered:..1993")).containsExactly("http");
    }

    @Test
    void onAnEarlierDayTheNamesAreThoseOfThatDay() {
        assertThat(search("2693 on:2003-12-01").hits())
                .extracting(SearchHit::status)
                .containsExactly(PortStatus.ASSIGNED);
        assertThat(names("origo on:2003-12-01")).isEmpty();
        assertThat(search("belarc on:1999-01-01").hits())
                .extracting(SearchHit::status)
                .containsExactly(PortStatus.POSSIBLE);
        assertThat(new Searcher(table, Phrases.in(Language.EN))
                        .search("belarc", LocalDate.of(2003, 12, 1))
                        .hits())
                .extracting(SearchHit::status)
                .containsExactly(PortStatus.ASSIGNED);
    }

    @Test
    void aTextThatIsAPortSaysSo() {
        assertThat(search("2693/tcp"))
                .extracting(SearchAnswer::number, SearchAnswer::transport, SearchAnswer::dated)
                .containsExactly(2693, TCP, false);
        assertThat(search("2693 on:2003-12-01").dated()).isTrue();
        assertThat(search("2693 belarc").number()).isNull();
        assertThat(search("79-80").number()).isNull();
    }

    @Test
    void aPartKnowsTheWhole() {
        SearchAnswer part = search("range:system").part(1, 2);

        assertThat(part.total()).isEqualTo(4);
        assertThat(part.hits())
                .hasSize(2)
                .isEqualTo(search("range:system").hits().subList(1, 3));
        assertThat(search("range:system").part(99, 2).hits()).isEmpty();
    }

    @Test
    void anUnfinishedWordIsCompleted() {
        assertThat(suggested("stat")).containsExactly("status:");
        assertThat(suggested("http status:as")).containsExactly("http status:assigned");
        assertThat(suggested("bel")).containsExactly("belarc-http");
        assertThat(suggested("status:assigned htt"))
                .containsExactly("status:assigned http", "status:assigned http-alt");
        assertThat(suggested("belrac")).containsExactly("belarc-http");
        assertThat(suggested("2693")).containsExactly("2693");
        assertThat(new Suggester(table, Phrases.in(Language.EN)).suggestions("2693"))
                .extracting(Suggestion::words)
                .containsExactly("formerly belarc-http");
        for (String nothing : List.of("", " ", "\"be", "99999", "\u0000", "nofield:x", "x".repeat(500))) {
            assertThat(suggested(nothing)).as(nothing).isEmpty();
        }
        assertThat(suggested(null)).isEmpty();
    }

    private List<String> suggested(String text) {
        return new Suggester(table, Phrases.in(Language.EN))
                .suggestions(text).stream().map(Suggestion::query).toList();
    }

    private List<String> names(String text) {
        return search(text).hits().stream().map(SearchHit::name).toList();
    }

    private SearchAnswer search(String text) {
        return new Searcher(table, Phrases.in(Language.EN)).search(text, null);
    }

    private static Assignment name(
            Integer number, TransportProtocol transport, String name, String earliest, String latest, String removed) {
        var validity = new Validity(day(earliest), day(latest), day(removed), day(removed));
        return new Assignment(number, transport, new ServiceName(name), validity);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
