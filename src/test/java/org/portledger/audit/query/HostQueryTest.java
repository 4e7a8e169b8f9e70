package org.portledger.audit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.query.QueryException;

/** The query language of hosts, and its SQL; what it finds is in {@code HostsIT}. */
class HostQueryTest {

    @Test
    void nothingAsksForAll() {
        assertThat(HostQuery.parse(null).isAll()).isTrue();
        assertThat(HostQuery.parse(" ").isAll()).isTrue();
        assertThat(sql("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachExampleCanBeReadAndNamesItsField(HostTerm field) {
        assertThat(HostQuery.parse(field.getExample())).asString().startsWith(field + ":");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "host:10.0.0.0/8 | (h.address <<= cast(:p0 as inet))",
                "10.1 | (h.address <<= cast(:p0 as inet))",
                "host:web | (exists (select from host_name n where n.host_id = h.id and lower(n.name) like :p0))",
                "name:*.example | (exists (select from host_name n where n.host_id = h.id and (n.name ilike :p0)))",
                "-name:web | (exists (select from host_name n where n.host_id = h.id and (n.name ilike :p0))) is not true",
                "tag:lab | (exists (select from host_tag t where t.host_id = h.id and t.audit_id = :audit and t.taken_at is null and (t.tag ilike :p0)))",
                "tag:none | (not exists (select from host_tag t where t.host_id = h.id and t.audit_id = :audit and t.taken_at is null))",
            })
    void aTermIsAConditionOnHosts(String query, String condition) {
        assertThat(sql(query)).isEqualTo("and " + condition);
    }

    @Test
    void aPortIsLookedForAmongWhatIsOpenNow() {
        assertThat(sql("port:2693/tcp")).contains("f.presence = 'PRESENT'", "audit_port(:audit, 2693)", "'TCP'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:x';drop", "tag:x';drop", "host:x';drop", "x';drop", "\"10.1\""})
    void whatPeopleWriteNeverStandsInTheStatement(String query) {
        assertThat(sql(query)).doesNotContain("drop", "10.1").contains(":p0");
    }

    @ParameterizedTest
    @CsvSource({
        "verdict:dynamic, 1, 'there is no field “verdict”, there are host, name, tag and port'",
        "host:10.0.0.0/99, 6, '“10.0.0.0/99” is no address'",
        "tag:, 5, 'nothing stands after “tag:”; write for example tag:lab'",
        "port:x, 6, '“x” is no port'"
    })
    void whatCannotBeReadPointsAtTheCharacter(String query, int at, String message) {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> HostQuery.parse(query));

        assertThat(refused.getAt()).isEqualTo(at);
        assertThat(refused).hasMessageStartingWith(message);
    }

    private static String sql(String query) {
        var asker = new Asker(7, Instant.parse("2026-11-26T12:00:00Z"));
        return HostQuery.parse(query).sql(new StatementParameters(asker)).strip();
    }
}
