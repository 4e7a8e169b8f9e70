package org.portledger.report.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.TransportProtocol;
import org.portledger.query.DaySpan;
import org.portledger.query.QueryException;
import org.portledger.registry.PortStatus;
import org.portledger.report.Language;
import org.portledger.report.Phrases;

class SearchQueryTest {

    private static final Phrases ENGLISH = Phrases.in(Language.EN);

    @Test
    void portsAreReadInEachForm() {
        assertThat(terms("2693")).containsExactly(new PortsTerm(2693, 2693, null));
        assertThat(terms("2693/TCP")).containsExactly(new PortsTerm(2693, 2693, TransportProtocol.TCP));
        assertThat(terms("8000-8100")).containsExactly(new PortsTerm(8000, 8100, null));
        assertThat(terms("port:80")).isEqualTo(terms("80"));
        assertThat(terms("range:user")).containsExactly(new PortsTerm(1024, 49151, null));
    }

    @Test
    void wordsAndFieldsStandSideBySide() {
        assertThat(terms(" \"Web  Server\"\tstatus:Assigned 914c/g "))
                .containsExactly(
                        WordTerm.of(null, "web  server"),
                        new StatusTerm(PortStatus.ASSIGNED),
                        WordTerm.of(null, "914c/g"));
        assertThat(terms("\"80\"")).containsExactly(WordTerm.of(null, "80"));
        assertThat(terms("\"a:b\" \"x*\"")).containsExactly(WordTerm.of(null, "a:b"), WordTerm.of(null, "x*"));
        assertThat(terms("HTTP*")).containsExactly(new WildcardTerm("http*"));
    }

    @Test
    void aDayIsNoConditionAndStandsOnce() {
        SearchQuery query = SearchQuery.parse("belarc on:2003-12-01", ENGLISH);

        assertThat(query.on()).isEqualTo(LocalDate.of(2003, 12, 1));
        assertThat(query.terms()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2004, 2004-01-01, 2004-12-31",
        "2004-02, 2004-02-01, 2004-02-29",
        "2004-02-06, 2004-02-06, 2004-02-06",
        "2015..2020, 2015-01-01, 2020-12-31",
        "2015-03..2015-04-02, 2015-03-01, 2015-04-02",
        "..2020, , 2020-12-31",
        "2015.., 2015-01-01, "
    })
    void timesAreReadInEachForm(String text, LocalDate first, LocalDate last) {
        assertThat(terms("removed:" + text))
                .containsExactly(new DaysTerm(SearchField.REMOVED, new DaySpan(first, last)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    port:99999           | 6  | 5  | “99999” is no port number
                    belarc 65536         | 8  | 5  | “65536” is no port number
                    80-99999             | 4  | 5  | “99999” is no port number
                    -1                   | 1  | 2  | “-1” is no port number
                    ８０                   | 1  | 2  | is no port number
                    90-80                | 1  | 5  | ends before it begins
                    80/xyz               | 4  | 3  | none of tcp, udp, sctp and dccp
                    80/                  | 4  | 0  | none of tcp, udp, sctp and dccp
                    status:gone          | 8  | 4  | none of assigned, possible
                    a transport:ip       | 13 | 2  | none of tcp
                    range:all            | 7  | 3  | none of system, user and dynamic
                    removed:abc          | 9  | 3  | is no time
                    removed:2004-13      | 9  | 7  | is no time
                    removed:..           | 9  | 2  | is no time
                    registered:2020..2015 | 12 | 10 | ends before it begins
                    on:2003-02-30        | 4  | 10 | is no day of the calendar
                    on:2003-02-03 on:2003-02-04 | 18 | 10 | only once
                    http://example       | 1  | 4  | no field “http”
                    status:              | 8  | 0  | nothing stands after “status:”
                    a "b                 | 3  | 2  | not closed
                    be"larc              | 3  | 5  | not closed
                    a ""                 | 4  | 0  | nothing between
                    a b c d e f g h i j k | 21 | 1 | at most 10 words
                    """)
    void whatCannotBeReadIsPointedAt(String text, int at, int length, String message) {
        QueryException refused = refused(text);

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.getAt()).isEqualTo(at);
        assertThat(refused.getLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"0, U+0000", "7, U+0007", "0x200F, U+200F", "0x202E, U+202E", "0xFEFF, U+FEFF", "0xD800, U+D800"})
    void whatIsNotSeenIsPointedAt(String code, String name) {
        QueryException refused = refused("ab" + (char) Integer.decode(code).intValue() + "c");

        assertThat(refused).hasMessageContaining(name);
        assertThat(refused.getAt()).isEqualTo(3);
        assertThat(refused.getLength()).isEqualTo(1);
    }

    @Test
    void aTextOfMoreThan200CharactersIsRefusedFromThere() {
        QueryException refused = refused("x".repeat(10_000));

        assertThat(refused).hasMessageContaining("10,000").hasMessageContaining("200");
        assertThat(refused.getAt()).isEqualTo(201);
        assertThat(refused.getMessage()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(a+)+$", "[", "\\", "a|b", "%", "'; drop table assignment; --", "${x}", "{0}", "😔"})
    void whatMeansSomethingElsewhereIsTextHere(String text) {
        assertThat(SearchQuery.parse(text, ENGLISH).terms()).isNotEmpty();
    }

    private static List<Term> terms(String text) {
        return SearchQuery.parse(text, ENGLISH).terms();
    }

    private static QueryException refused(String text) {
        return catchThrowableOfType(QueryException.class, () -> SearchQuery.parse(text, ENGLISH));
    }
}
