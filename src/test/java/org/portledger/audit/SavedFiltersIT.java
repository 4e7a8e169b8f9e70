package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Who keeps queries, who sees them, who forgets them. */
@SharedDeployment
class SavedFiltersIT {

    @ArquillianResource
    private URL base;

    private AuditTeam team;

    @BeforeEach
    void aTeam() {
        team = AuditTeam.at(base);
    }

    @Test
    void whatIsSharedTheTeamSeesAndNobodyElse() {
        save(team.auditor(), "Mine", "port:1", false).then().statusCode(201);
        save(team.auditor(), "Ours", " VERDICT:dynamic ", true)
                .then()
                .statusCode(201)
                .body("query", equalTo("verdict:dynamic"))
                .body("savedBy", equalTo(team.auditorName()));

        assertThat(names(team.auditor())).containsExactly("Mine", "Ours");
        assertThat(names(team.viewer())).containsExactly("Ours");
        for (PortledgerClient other : List.of(team.stranger(), team.administrator())) {
            filters(other).then().statusCode(404);
            save(other, "x", "port:1", false).then().statusCode(404);
        }
    }

    @Test
    void aNameIsUsedOnceByEach() {
        save(team.auditor(), "High", "severity:high", false);
        save(team.auditor(), "HIGH", "severity:>=high", true);
        save(team.viewer(), "High", "severity:critical", false);

        assertThat(filters(team.auditor()).jsonPath().getList("query")).containsExactly("severity:>=high");
        assertThat(filters(team.viewer()).jsonPath().getList("query"))
                .containsExactlyInAnyOrder("severity:>=high", "severity:critical");
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        save(team.auditor(), " ", "port:1", false).then().statusCode(400).body("detail", startsWith("name"));
        save(team.auditor(), "All", " ", false).then().statusCode(400).body("detail", startsWith("query"));
        save(team.auditor(), "Bad", "port:x", false).then().statusCode(400).body("at", equalTo(6));
        save(team.viewer(), "Ours", "port:1", true).then().statusCode(403);
        assertThat(names(team.auditor())).isEmpty();
    }

    @Test
    void whoKeepsItForgetsItAndALeadWhatIsShared() {
        long mine = id(save(team.auditor(), "Mine", "port:1", false));
        long ours = id(save(team.auditor(), "Ours", "port:2", true));

        remove(team.lead(), mine).then().statusCode(404);
        remove(team.viewer(), ours).then().statusCode(403);
        remove(team.lead(), ours).then().statusCode(204);
        remove(team.auditor(), mine).then().statusCode(204);
        remove(team.auditor(), mine).then().statusCode(404);
        assertThat(names(team.auditor())).isEmpty();
    }

    private Response save(PortledgerClient who, String name, String query, boolean shared) {
        return who.post("teams/{team}/filters", Map.of("name", name, "query", query, "shared", shared), team.id());
    }

    private Response filters(PortledgerClient who) {
        return who.get("teams/{team}/filters", team.id());
    }

    private List<String> names(PortledgerClient who) {
        return filters(who).jsonPath().getList("name");
    }

    private Response remove(PortledgerClient who, long id) {
        return who.delete("teams/{team}/filters/{id}", team.id(), id);
    }

    private static long id(Response saved) {
        return saved.jsonPath().getLong("id");
    }
}
