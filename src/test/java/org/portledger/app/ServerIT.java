package org.portledger.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;
import org.portledger.it.SharedDeployment;

/** What those who run the server see of it, on the management port. */
@SharedDeployment
class ServerIT {

    @Test
    void isReadyWithItsDatabaseAndTheRegistry() {
        given().baseUri(management())
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("database"))
                .body("checks.find { it.name == 'registry' }.data.registryDate", equalTo("2026-08-17"));
    }

    @Test
    void isAlive() {
        given().baseUri(management()).get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static String management() {
        return "http://127.0.0.1:" + System.getProperty("it.management.port");
    }
}
