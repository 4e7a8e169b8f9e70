package org.portledger.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of terms; what it finds is in {@code FindingSearchIT}. */
class TermTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "verdict:dynamic | (f.verdict = 'DYNAMIC')",
                "-presence:gone,unverified | (f.presence = 'GONE' or f.presence = 'UNVERIFIED') is not true",
                "severity:>=high | (f.severity = 'HIGH' or f.severity = 'CRITICAL')",
                "severity:<low | (f.severity = 'INFO')",
                "severity:>critical | (false)",
                "asks:again | (f.asks_again)",
                "unauthorized:no | (not f.unauthorized_use)",
                "port:53/udp | ((audit_port(f.audit_id, f.port) between audit_port(:audit, 53) and audit_port(:audit, 53) and f.transport = 'UDP'))",
                "due:<7d | (f.due_day < :p0)",
                "due:>2w,none | (f.due_day > :p0 or f.due_day is null)",
                "assignee:me,None | (f.assignee_id = :p0 or f.assignee_id is null)",
                "assignee:Ada | (f.assignee_id = (select a.id from account a where a.login = :p0))",
                "-tag:lab | (f.tags @> array[cast(:p0 as text)]) is not true",
                "tag:none | (f.tags = '{}')",
                "product:a | (f.product ilike :p0)",
                "seen:2026-01,<7d | ((f.last_seen >= :p0 and f.last_seen < :p1) or f.last_seen > :p2)",
            })
    void aTermIsAConditionOnFindings(String query, String sql) {
        assertThat(sql(query)).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service:x';drop",
                "process:x';drop",
                "\"x';drop\"",
                "product:x';drop",
                "tag:x';drop",
                "assignee:x';drop",
                "host:x';drop"
            })
    void whatPeopleWriteNeverStandsInTheStatement(String query) {
        assertThat(sql(query)).doesNotContain("drop").contains(":p0");
    }

    @Test
    void onlyAnAddressAsksOfTheHost() {
        assertThat(term("host:10.0.0.1").asksOfHost()).isTrue();
        assertThat(term("host:web01").asksOfHost()).isFalse();
        assertThat(term("port:80").asksOfHost()).isFalse();
    }

    @Test
    void wordsAreLookedForAmongHostsOnlyIfAHostHasThem() {
        assertThat(sql("openssh")).contains("f.product ilike").doesNotContain("host_name");
        assertThat(sql("web01")).contains("f.product ilike", "host_name");
    }

    @ParameterizedTest
    @CsvSource({
        "port:80, true",
        "-tag:lab, true",
        "due:none, true",
        "openssh, true",
        "web01, false",
        "host:web, false",
        "host:10.0.0.1, false",
        "first:<7d, false",
        "seen:2026-01, false"
    })
    void countsAnswerWhatIsNeitherOfHostsNorOfTimes(String query, boolean ofKind) {
        assertThat(term(query).isOfKind(parameters())).isEqualTo(ofKind);
    }

    private static String sql(String query) {
        return term(query).sql(parameters());
    }

    private static StatementParameters parameters() {
        return new StatementParameters(new Asker(7, NOW), word -> word.startsWith("web"));
    }

    private static Term term(String query) {
        return FindingQuery.parse(query).terms().get(0);
    }
}
