package org.portledger.rest;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the description of the API is whole: every address of the resources is in it, and no other. */
class OpenApiTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final OpenApi api = OpenApi.read();

    @Test
    void everyAddressIsDescribedAndNoOther() {
        Set<String> described =
                api.operations().stream().map(OpenApi.Operation::toString).collect(toCollection(TreeSet::new));
        Set<String> served = resources().map(OpenApiTest::address).collect(toCollection(TreeSet::new));

        assertThat(described).isEqualTo(served);
    }

    @Test
    void itIsOpenApiOfOurTime() {
        assertThat(api.document().get("openapi").asText()).startsWith("3.1.");
        assertThat(api.operations())
                .extracting(operation -> operation.node().get("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceInAnAddressIsAParameter() {
        for (OpenApi.Operation operation : api.operations()) {
            List<String> places = PLACE.matcher(operation.path())
                    .results()
                    .map(place -> place.group(1))
                    .toList();
            List<String> described = new ArrayList<>();
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.get("in").asText().equals("path")) {
                    described.add(parameter.get("name").asText());
                }
            }
            assertThat(described).as(operation.toString()).isEqualTo(places);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : api.document().findValues("$ref")) {
            assertThat(api.document().at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void everyOperationHasAnExample() {
        assertThat(api.operations())
                .filteredOn(operation -> !operation.path().equals("/openapi.json"))
                .allSatisfy(operation -> assertThat(operation.examples())
                        .as(operation.toString())
                        .isNotEmpty());
    }

    private static Stream<Method> resources() {
        return new ClassFileImporter()
                .importPackages("org.portledger.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> verb(method) != null);
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse(null);
    }

    /** As the document writes it: without the patterns that places may have. */
    private static String address(Method method) {
        Path own = method.getAnnotation(Path.class);
        String path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return verb(method) + " /" + path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }
}
