package org.portledger.rest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What differs between two days, held against the whole registry of each. */
@SharedDeployment
class ComparisonIT {

    @ArquillianResource
    private URL base;

    /** On the days of full copies nothing with a port is uncertain. */
    @ParameterizedTest
    @CsvSource({"2003-05-20, 2026-08-17", "2004-01-08, 2004-03-17", "2013-02-18, 2017-03-10", "2020-07-29, 2023-08-10"})
    void theDifferencesAreThoseOfTheTwoRegistries(String from, String to) {
        Set<String> before = registry(from);
        Set<String> after = registry(to);
        List<Map<String, Object>> differences =
                get("compare?from=" + from + "&to=" + to).jsonPath().getList("differences");

        assertThat(differences).isNotEmpty();
        assertThat(names(differences, "before")).isEqualTo(without(before, after));
        assertThat(names(differences, "after")).isEqualTo(without(after, before));
    }

    @Test
    void itTellsHowANameChanged() {
        get("compare?from=2004-01-08&to=2004-03-17")
                .then()
                .body("differences.find { it.port == 2693 && it.transport == 'tcp' }.kind", equalTo("REMOVED"))
                .body("differences.find { it.port == 5222 && it.transport == 'tcp' }.kind", equalTo("REASSIGNED"))
                .body("differences.find { it.port == 5222 && it.transport == 'tcp' }.before", equalTo("jabber-client"))
                .body("differences.find { it.port == 5222 && it.transport == 'tcp' }.after", equalTo("xmpp-client"));
        get("compare?from=2008-02-29&to=2013-02-18")
                .then()
                .body("differences.find { it.port == 2037 && it.transport == 'tcp' }.kind", equalTo("RENAMED"))
                .body("differences.find { it.port == 2037 && it.transport == 'tcp' }.before", equalTo("p2plus"))
                .body("differences.find { it.port == 2037 && it.transport == 'tcp' }.after", equalTo("applus"));
    }

    /** The names on ports, as the lines of the registry's CSV: {@code tcp,2693,belarc-http}. */
    private Set<String> registry(String day) {
        return Stream.of(get("registry?format=csv&on=" + day).asString().split("\r\n"))
                .filter(line -> line.matches("[a-z]*,[0-9]+,.*,assigned"))
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(toSet());
    }

    private static Set<String> names(List<Map<String, Object>> differences, String side) {
        return differences.stream()
                .filter(one -> one.get("port") != null && one.get(side) != null)
                .map(one -> Objects.requireNonNullElse(one.get("transport"), "") + "," + one.get("port") + ","
                        + one.get(side))
                .collect(toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private Response get(String address) {
        return PortledgerClient.at(base).get(address);
    }
}
