package org.portledger.it;

import static io.restassured.RestAssured.given;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SmokeIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return Portledger.war();
    }

    @ArquillianResource
    private URL base;

    @Test
    void theHomePageAnswers() {
        given().baseUri(base.toString()).get("/").then().statusCode(200);
    }
}
