package org.portledger.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/**
 * Runs every example of the API's description. An example is named in parameters, body and answers alike; one that no
 * answer names succeeds. An answer that the description repeats must be that very one, and each must fit its schema.
 */
@SharedDeployment
class OpenApiIT {

    /** The example of whoever asks without credentials. */
    private static final String NOBODY = "nobody";

    private static final ObjectMapper JSON = new ObjectMapper();

    @ArquillianResource
    private URL base;

    record Example(OpenApi.Operation operation, String name) {

        @Override
        public String toString() {
            return operation + " " + name;
        }

        /** The status whose answer names the example; else the one of success. */
        String status() {
            String success = null;
            for (Map.Entry<String, JsonNode> response :
                    operation.node().get("responses").properties()) {
                if (response.getValue().findValues("examples").stream().anyMatch(examples -> examples.has(name))) {
                    return response.getKey();
                }
                success = success == null ? response.getKey() : success;
            }
            return success;
        }
    }

    static Stream<Example> examples() {
        return OpenApi.read().operations().stream()
                .flatMap(operation -> operation.examples().stream().map(name -> new Example(operation, name)));
    }

    @Test
    void theDescriptionIsServed() throws IOException {
        Response served = PortledgerClient.at(base).request().get("api/v1/openapi.json");

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(served.asString())).isEqualTo(OpenApi.read().document());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredAsDescribed(Example example) throws IOException {
        Response answer = run(example);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(Integer.parseInt(example.status()));
        JsonNode content =
                example.operation().node().at("/responses/" + example.status()).get("content");
        if (content != null) {
            fits(answer, content, example.name());
        }
    }

    private Response run(Example example) {
        OpenApi.Operation operation = example.operation();
        RequestSpecification request = operation.isPublic() || example.name().equals(NOBODY)
                ? PortledgerClient.at(base).request()
                : PortledgerClient.at(base).asAdministrator().request();
        for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode value = parameter.at("/examples/" + example.name() + "/value");
            if (!value.isMissingNode()) {
                String name = parameter.get("name").asText();
                switch (parameter.get("in").asText()) {
                    case "path" -> request.pathParam(name, value.asText());
                    case "query" -> request.queryParam(name, value.asText());
                    default -> request.header(name, value.asText());
                }
            }
        }
        for (Map.Entry<String, JsonNode> body :
                operation.node().at("/requestBody/content").properties()) {
            JsonNode value = body.getValue().at("/examples/" + example.name() + "/value");
            request.contentType(body.getKey())
                    .body((value.isTextual() ? value.asText() : value.toString()).getBytes(UTF_8));
        }
        return request.request(operation.method(), "api/v1" + operation.path());
    }

    private static void fits(Response answer, JsonNode content, String name) throws IOException {
        String type = answer.contentType().replaceAll(";.*", "");
        JsonNode described = content.get(type);
        assertThat(described).as(type).isNotNull();
        if (type.endsWith("json")) {
            JsonNode body = JSON.readTree(answer.asString());
            assertThat(schema(described.get("schema")).validate(body)).isEmpty();
            JsonNode repeated = described.at("/examples/" + name + "/value");
            if (!repeated.isMissingNode()) {
                assertThat(body).isEqualTo(repeated);
            }
        }
    }

    /** The schema together with those that it refers to. */
    private static JsonSchema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", OpenApi.read().document().get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }
}
