package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.SharedDeployment;

/** The counts of findings by kind that the database keeps are those of the findings, whatever happens to these. */
@SharedDeployment
class FindingCountsIT {

    private static AuditTeam team;
    private static AuditTeam.WithAudit audit;

    @ArquillianResource
    private URL base;

    /** Imports that are not in the order of their times, edits of many, the undo of one, a decision. It is for all tests. */
    @BeforeEach
    void anAuditInWhichMuchHappened() {
        if (audit != null) {
            return;
        }
        team = AuditTeam.at(base);
        audit = team.newAudit();
        audit.importScan("nmap-second.xml");
        edit(
                "port:443",
                Map.of("disposition", "TO_FIX", "assignee", team.auditor().login(), "due", "2099-01-31"));
        long tagged = edit("", Map.of("tagsAdded", new String[] {"lab", "web"}));
        edit("verdict:registered", Map.of("severity", "CRITICAL"));
        team.auditor()
                .post("audits/{id}/changes/{change}/undo", Map.of("reason", "No lab"), audit.id(), tagged)
                .then()
                .statusCode(200);
        edit("port:22", Map.of("tagsAdded", new String[] {"ssh"}));
        audit.importScan("nmap-first.xml");
        audit.importScan("nmap-narrow.xml");
        var decision = Map.of("disposition", "EXPECTED", "reason", "Known");
        AuditTeam.decide(team.auditor(), audit.finding("127.0.1.1", 2693), "*", decision)
                .then()
                .statusCode(200);
    }

    @Test
    void eachKindIsCounted() throws SQLException {
        assertThat(miscounted(audit.id())).isEmpty();
        assertThat(miscounted(0)).as("in all audits, of other tests too").isEmpty();
    }

    @Test
    void whatGoesIsCountedNoMore() throws SQLException {
        long untouched = audit.findingIds("q=port:8080%20disposition:new").get(0);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate("delete from finding where id = " + untouched))
                    .isEqualTo(1);

            assertThat(miscounted(statement, audit.id())).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void countedAnewTheyAreTheSame() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update finding_count set findings = findings + 1 where audit_id = " + audit.id());
            assertThat(miscounted(statement, audit.id())).isNotEmpty();
            statement.execute("select recount_findings()");

            assertThat(miscounted(statement, audit.id())).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void foldedTheyAreTheSame() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select fold_finding_counts(%d)".formatted(audit.id()));

            assertThat(miscounted(statement, audit.id())).isEmpty();
            assertThat(number(statement, """
                    select count(*) - count(distinct (transport, port, verdict, unauthorized_use, severity, evidence,
                                                      exposure, service_name, product, product_version, extra_info, process,
                                                      presence, disposition, asks_again, registry_changed, assignee_id,
                                                      due_day, tags))
                    from finding_count where audit_id = %d
                    """.formatted(audit.id())))
                    .as("rows of a kind beyond the first")
                    .isZero();
            connection.rollback();
        }
    }

    /** Some are answered by the counts, some by the findings. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`` | true",
                "port:443,8080 | port in (443, 8080)",
                "-tag:ssh presence:present,gone | not tags @> '{ssh}' and presence in ('PRESENT', 'GONE')",
                "assignee:me due:>7d | assignee_id is not null and due_day is not null",
                "disposition:new severity:>=medium -service:http | disposition = 'NEW' and severity in ('MEDIUM', 'HIGH', 'CRITICAL') and service_name is distinct from 'http'",
                "openssh | product ilike '%openssh%'",
                "-openssh port:22,80,443 | (product ilike '%openssh%') is not true and port in (22, 80, 443)",
                "nowhere-at-all | false",
                "host:127.0.1.1 | host_id = (select id from host h where h.audit_id = f.audit_id and address = '127.0.1.1')",
                "first:>2000-01-01 port:22 | port = 22",
                "tag:web | false"
            })
    void countsListsAndFacetsAgreeWithTheTable(String query, String sql) throws SQLException {
        long expected = really(sql);
        JsonPath list = asked(query, "findings").jsonPath();
        JsonPath facets = asked(query, "findings/facets").jsonPath();

        assertThat(list.getList("id")).hasSize((int) expected);
        assertThat(facets.getLong("total")).isEqualTo(expected);
        List<Integer> bySeverity = facets.getList("fields.find { it.field == 'severity' }.counts.findings");
        assertThat(
                        bySeverity == null
                                ? 0
                                : bySeverity.stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                .as(facets.prettify())
                .isEqualTo((int) expected);
    }

    private Response asked(String query, String what) {
        return team.auditor()
                .request()
                .queryParam("q", query)
                .queryParam("limit", 1000)
                .get("api/v1/audits/{id}/" + what, audit.id());
    }

    private static long really(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return number(
                    statement, "select count(*) from finding f where audit_id = %d and %s".formatted(audit.id(), sql));
        }
    }

    private long edit(String query, Map<String, ?> edit) {
        var body = new HashMap<String, Object>(edit);
        body.put("reason", "To be counted");
        var answer = team.auditor()
                .request()
                .contentType(ContentType.JSON)
                .body(JsonOutput.toJson(body))
                .queryParam("q", query)
                .post("api/v1/audits/{id}/findings/bulk", audit.id());
        answer.then().statusCode(200);
        return answer.jsonPath().getLong("changeId");
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
    }

    private static String miscounted(long auditId) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return miscounted(statement, auditId);
        }
    }

    /** The kinds whose count is not that of the findings; of all audits for 0. */
    private static String miscounted(Statement statement, long auditId) throws SQLException {
        String kind = text(statement, """
                select string_agg(column_name, ', ')
                from information_schema.columns
                where table_name = 'finding_count' and column_name not in ('findings', 'is_folded')
                """);
        return text(statement, """
                with counted as (select %1$s, sum(findings) as findings from finding_count group by %1$s
                                 having sum(findings) <> 0),
                     really as (select %1$s, count(*) as findings from finding group by %1$s)
                select coalesce(string_agg(cast(wrong as text), chr(10)), '')
                from ((select * from counted except select * from really)
                      union all
                      (select * from really except select * from counted)) wrong
                where %2$d in (0, audit_id)
                """.formatted(kind, auditId));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        return Long.parseLong(text(statement, sql));
    }
}
