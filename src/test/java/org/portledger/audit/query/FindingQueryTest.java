package org.portledger.audit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.query.QueryException;

class FindingQueryTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\t\u00a0"})
    void nothingAsksForAll(String text) {
        assertThat(FindingQuery.parse(text)).isEqualTo(FindingQuery.ALL);
        assertThat(FindingQuery.parse(text).isAll()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "host:10.0.0.0/8 | host:10.0.0.0/8",
                "  PORT:2693,8000-8100   verdict:Deregistered  | port:2693,8000-8100 verdict:Deregistered",
                "-verdict:registered -\"free text\" -word | -verdict:registered -\"free text\" -word",
                "product:\"apache, httpd\",nginx | product:\"apache, httpd\",nginx",
                "host:fe80::1%eth0,web01 | host:fe80::1%eth0,web01",
                "port:443/tcp,system,53/UDP | port:443/tcp,system,53/UDP",
                "seen:>2026-01-01 first:<7d seen:2026-01..2026-03 | seen:>2026-01-01 first:<7d seen:2026-01..2026-03",
                "severity:>=high evidence:>guessed asks:again unauthorized:no | severity:>=high evidence:>guessed asks:again unauthorized:no",
                "\"a\"\"b\" \"verdict:x\" | \"a\"\"b\" \"verdict:x\"",
                "disposition:in-triage,IN_TRIAGE | disposition:in-triage,IN_TRIAGE",
            })
    void aQueryIsWrittenAsItIsRead(String text, String written) {
        FindingQuery query = FindingQuery.parse(text);

        assertThat(query).hasToString(written);
        assertThat(FindingQuery.parse(written)).isEqualTo(query);
    }

    @ParameterizedTest
    @EnumSource
    void eachExampleCanBeReadAndNamesItsField(FindingField field) {
        assertThat(FindingQuery.parse(field.getExample())).asString().startsWith(field + ":");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "hosts:x | 1 | 5 | there is no field “hosts”",
                "port:80 -hosts:x | 10 | 5 | there is no field “hosts”",
                "http://x | 1 | 4 | put it in quotation marks",
                "port:abc | 6 | 3 | “abc” is no port; write 2693, 2693/tcp, 8000-8100",
                "port:80,65536 | 9 | 5 | “65536” is no port",
                "port:+80 | 6 | 3 | “+80” is no port",
                "port:٨٠ | 6 | 2 | is no port",
                "port:99999999999 | 6 | 11 | is no port",
                "port:90-80 | 6 | 5 | “90-80” ends before it begins",
                "port:80/quic | 9 | 4 | “quic” is none of tcp, udp, sctp and dccp",
                "verdict:deregistred | 9 | 11 | “deregistred” is none of registered, mismatched,",
                "verdict:registered,,dynamic | 20 | 0 | nothing stands after “registered,”",
                "verdict:registered, dynamic | 20 | 0 | nothing stands after “registered,”",
                "verdict: registered | 9 | 0 | nothing stands after “verdict:”; write for example verdict:",
                "verdict:\"\" | 10 | 0 | nothing stands after “verdict:”",
                "verdict:>=registered | 9 | 12 | is none of",
                "severity:>=hihg | 12 | 4 | “hihg” is none of info, low, medium, high and critical",
                "severity:> | 11 | 0 | “” is none of info",
                "host:999.1.1.1 | 6 | 9 | “999.1.1.1” is no address",
                "host:10.0.0.0/33 | 6 | 11 | is no address; write an address, a network such as 10.0.0.0/8",
                "seen:yesterday | 6 | 9 | “yesterday” is no time; write >2026-01-01",
                "seen:>2026-02-30 | 7 | 10 | “2026-02-30” is no time",
                "seen:2026..2025 | 6 | 10 | ends before it begins",
                "first:7d | 7 | 2 | write <7d for less than so long ago, >7d for more",
                "asks:yes | 6 | 3 | “yes” is none of again",
                "unauthorized:again | 14 | 5 | “again” is none of yes and no",
                "abc \"open | 5 | 5 | the quotation mark is not closed",
                "\"\" | 2 | 0 | there is nothing between the quotation marks",
                "port:80 - x | 10 | 0 | nothing stands after the “-”",
            })
    void aFaultIsPointedAtAndMended(String text, int at, int length, String message) {
        var thrown = catchThrowableOfType(QueryException.class, () -> FindingQuery.parse(text));

        assertThat(thrown).hasMessageContaining(message);
        assertThat(thrown.getAt()).isEqualTo(at);
        assertThat(thrown.getLength()).isEqualTo(length);
    }

    @Test
    void aQueryIsBounded() {
        assertFault("x".repeat(1_001), 1_001, "the query has 1001 characters, and may have 1000");
        assertFault("a ".repeat(31), 61, "at most 30 terms");
        assertFault("port:" + "1,".repeat(101) + "1", 206, "at most 100 values");
        assertFault("a\u0000", 2, "U+0000");
    }

    @Test
    void whatIsChosenIsAddedAndTakenOutAgain() {
        FindingQuery query = FindingQuery.parse("host:10. verdict:registered,Deregistered apache");

        assertThat(query.toggled(FindingField.PORT, "80")).hasToString(query + " port:80");
        assertThat(query.toggled(FindingField.PORT, "80").toggled(FindingField.PORT, "80"))
                .isEqualTo(query);
        assertThat(query.toggled(FindingField.VERDICT, "deregistered"))
                .hasToString("host:10. verdict:registered apache");
        assertThat(FindingQuery.parse("verdict:dynamic").toggled(FindingField.VERDICT, "dynamic"))
                .isEqualTo(FindingQuery.ALL);
    }

    @Test
    void whatIsExcludedOrOnlyCoveredIsNotChosen() {
        FindingQuery query = FindingQuery.parse("-verdict:dynamic severity:>=high");

        assertThat(query.names(FindingField.VERDICT, "dynamic")).isFalse();
        assertThat(query.toggled(FindingField.SEVERITY, "critical")).hasToString(query + " severity:critical");
    }

    @Test
    void whatComesFromElsewhereStandsForItself() {
        assertThat(FindingQuery.of(FindingField.SERVICE, List.of("a,b", "http*", "x")))
                .hasToString("service:\"a,b\",\"http*\",x");
        assertThat(FindingQuery.ofText("say \"hi\" *")).hasToString("\"say \"\"hi\"\" *\"");
        assertThat(FindingQuery.parse("port:1").and(FindingQuery.ofText("x"))).hasToString("port:1 \"x\"");
    }

    private static void assertFault(String text, int at, String message) {
        var thrown = catchThrowableOfType(QueryException.class, () -> FindingQuery.parse(text));

        assertThat(thrown).hasMessageContaining(message);
        assertThat(thrown.getAt()).isEqualTo(at);
    }
}
