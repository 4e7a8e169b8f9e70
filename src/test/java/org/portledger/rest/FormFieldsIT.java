package org.portledger.rest;

import static org.hamcrest.Matchers.containsString;

import io.restassured.specification.RequestSpecification;
import java.net.URL;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** That a form with thousands of fields is refused saying so. */
@SharedDeployment
class FormFieldsIT {

    /** No more, so that all of it is sent before the server hangs up. */
    private static final int IN_AN_ADDRESS = 1_000;

    private static final int MANY = 5_000;
    private static final String SENTENCE = "more than the 500 fields";

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @ValueSource(strings = {"check", "de/check", "login", "api/v1/opinions/80"})
    void aFormOfThousandsOfFields(String path) {
        RequestSpecification request = PortledgerClient.at(base).request();
        for (int i = 0; i < MANY; i++) {
            request.formParam("field" + i, "x");
        }
        request.post(path).then().statusCode(400).body(containsString(SENTENCE));
    }

    @Test
    void anUploadOfThousandsOfParts() {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        long team = administrator.newTeam();
        PortledgerClient auditor = administrator.newMember(team, "AUDITOR");
        RequestSpecification request = auditor.signedInToPages().request();
        for (int i = 0; i < MANY; i++) {
            request.multiPart("field" + i, "x");
        }
        request.post("work/audit/{id}", auditor.newAudit(team))
                .then()
                .statusCode(400)
                .body(containsString(SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports/80", "api/v1/ports/80"})
    void anAddressOfTwiceAsManyFieldsAsMayBe(String path) {
        PortledgerClient.at(base)
                .request()
                .get(path + "?" + "a=1&".repeat(IN_AN_ADDRESS))
                .then()
                .statusCode(400);
    }
}
