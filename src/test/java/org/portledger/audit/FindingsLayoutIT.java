package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What programs can say of how somebody's lists look. */
@SharedDeployment
class FindingsLayoutIT {

    private static final String LAYOUT = "me/findings-layout";

    @ArquillianResource
    private URL base;

    private AuditTeam team;

    @BeforeEach
    void aTeam() {
        team = AuditTeam.at(base);
    }

    @Test
    void eachHasALayoutOfTheirOwn() {
        Response atFirst = team.auditor().get(LAYOUT);
        keep(team.viewer(), Map.of("columns", List.of("SEVERITY", "HOST", "PORT"), "density", "compact"))
                .then()
                .statusCode(200);

        team.viewer()
                .get(LAYOUT)
                .then()
                .body("columns", equalTo(List.of("SEVERITY", "HOST", "PORT")))
                .body("density", equalTo("COMPACT"))
                .body("sort", equalTo("HOST"))
                .body("ascending", equalTo(true));
        assertThat(team.auditor().get(LAYOUT).asString()).isEqualTo(atFirst.asString());
    }

    @Test
    void theNextTakesThePlaceOfTheLastAndNothingTakesAllBack() {
        String atFirst = team.auditor().get(LAYOUT).asString();
        keep(team.auditor(), Map.of("sort", "SEVERITY", "ascending", false));
        keep(team.auditor(), Map.of("sort", "LAST_SEEN"))
                .then()
                .body("sort", equalTo("LAST_SEEN"))
                .body("ascending", equalTo(true));

        assertThat(keep(team.auditor(), Map.of()).asString()).isEqualTo(atFirst);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        keep(team.auditor(), Map.of("density", "COMPACT"));
        keep(team.auditor(), Map.of("density", "airy"))
                .then()
                .statusCode(400)
                .body("detail", equalTo("density must be one of [COMFORTABLE, COMPACT]"));
        keep(team.auditor(), Map.of("columns", List.of("HOST")))
                .then()
                .statusCode(400)
                .body("detail", equalTo("columns must have [PORT]: they tell which finding a row is"));

        team.auditor().get(LAYOUT).then().body("density", equalTo("COMPACT"));
    }

    private static Response keep(PortledgerClient who, Map<String, ?> layout) {
        return who.put(LAYOUT, layout);
    }
}
