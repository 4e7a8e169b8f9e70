package org.portledger.it;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portledger.rest.Public;

/** That nothing can be added to the API or to the pages below {@code /work} without saying who may. */
class WalkTest {

    /** What everybody may look up, or say of a page, without an account. */
    private static final Set<String> LOOKUPS = Set.of(
            "ports",
            "registry",
            "services",
            "search",
            "map",
            "changes",
            "compare",
            "sources",
            "equivalences",
            "opinions",
            "openapi.json",
            "check");

    private final Set<String> walked =
            WalkRow.all().stream().map(WalkRow::toString).collect(toSet());

    @Test
    void everyAddressOfTheApiIsWalked() {
        Set<String> missing = methods()
                .filter(method -> !isPublic(method))
                .map(method -> verb(method) + " api/v1/" + address(method))
                .filter(address -> !isWalked(address))
                .collect(toCollection(TreeSet::new));

        assertThat(missing).as("lines missing in walk.psv").isEmpty();
    }

    @Test
    void everyPageForWhoIsSignedInIsWalked() throws IOException {
        try (Stream<java.nio.file.Path> pages = Files.walk(java.nio.file.Path.of("src/main/webapp/work"))) {
            Set<String> missing = pages.map(page -> page.getFileName().toString())
                    .filter(page -> page.endsWith(".xhtml"))
                    .map(page -> "GET work/" + page.replace(".xhtml", ""))
                    .filter(page -> walked.stream().noneMatch(address -> (address + "/").startsWith(page + "/")))
                    .collect(toCollection(TreeSet::new));

            assertThat(missing).as("lines missing in walk.psv").isEmpty();
        }
    }

    @Test
    void onlyLookupsArePublic() {
        Set<String> open = methods()
                .filter(WalkTest::isPublic)
                .map(WalkTest::address)
                .filter(address -> !LOOKUPS.contains(address.split("/")[0]))
                .collect(toCollection(TreeSet::new));

        assertThat(open).isEmpty();
    }

    private static Stream<Method> methods() {
        return new ClassFileImporter()
                .importPackages("org.portledger.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> verb(method) != null);
    }

    private static boolean isPublic(Method method) {
        return method.isAnnotationPresent(Public.class)
                || method.getDeclaringClass().isAnnotationPresent(Public.class);
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse(null);
    }

    private static String address(Method method) {
        String inResource = path(method);
        return path(method.getDeclaringClass()) + (inResource.isEmpty() ? "" : "/" + inResource);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** The table may name one thing, or one that is not there, where the resource has a name in braces. */
    private boolean isWalked(String address) {
        Pattern template = Pattern.compile(address.replaceAll("\\{[^/]*}", "[^/]+"));
        return walked.stream().anyMatch(line -> template.matcher(line).matches());
    }
}
