package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** The lookup by API, asked as anybody would: without signing in. */
@SharedDeployment
class LookupApiIT {

    private static final String TCP = "transports.find { it.transport == 'tcp' }.";

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @CsvSource({
        "1992-01-01, UNASSIGNED",
        "1999-01-01, POSSIBLE",
        "2003-06-01, ASSIGNED",
        "2004-02-05, ASSIGNED",
        "2004-02-06, DEREGISTERED",
        "2010-01-01, DEREGISTERED"
    })
    void theFoundingCaseOnEachOfItsDays(String day, String status) {
        get("ports/2693?on=" + day)
                .then()
                .statusCode(200)
                .body("on", equalTo(day))
                .body(TCP + "status", equalTo(status))
                .body("sources.id", not(empty()));
    }

    @Test
    void withoutADayTheNewestCopyAnswers() {
        get("ports/2693")
                .then()
                .statusCode(200)
                .body("on", equalTo("2026-08-17"))
                .body("answer", equalTo("Port 2693 is assigned to no one. Until 6 February 2004 it was belarc-http."))
                .body(TCP + "former.name", equalTo(List.of("belarc-http")))
                .body(TCP + "former[0].ended.latest", equalTo("2004-02-06"))
                .body("history.find { it.event == 'REMOVED' }.day", equalTo("2004-02-06"))
                .body("history.find { it.event == 'REMOVED' }.transports", equalTo(List.of("tcp", "udp")));
    }

    @Test
    void aPossibleNameSaysBetweenWhichDaysItCame() {
        get("ports/2693?on=1999-01-01")
                .then()
                .body(TCP + "possible[0].name", equalTo("belarc-http"))
                .body(TCP + "possible[0].begun.words", equalTo("between 2 October 1994 and 20 May 2003"));
    }

    @Test
    void everyFootnoteThatIsNamedExists() {
        JsonPath port = get("ports/80").jsonPath();
        List<Integer> numbers = port.getList("sources.number");
        List<List<Integer>> named = port.getList("history.sources");
        assertThat(named).allSatisfy(some -> assertThat(numbers).containsAll(some));
    }

    @Test
    void severalNamesAtOnceAreAllTold() {
        get("ports/80").then().body(TCP + "assigned.name", hasItems("http", "www", "www-http"));
    }

    @Test
    void aRowWithoutATransportNamesThePortOnAny() {
        get("ports/27000")
                .then()
                .body(TCP + "assigned.name", hasItem("flex-lm"))
                .body(TCP + "assigned[0].transportStated", is(false));
    }

    @Test
    void reservedAndDynamicPortsSaySo() {
        get("ports/0").then().body(TCP + "status", equalTo("RESERVED"));
        get("ports/50000").then().body(TCP + "status", equalTo("DYNAMIC")).body("range", equalTo("DYNAMIC"));
    }

    @Test
    void noPersonIsNamed() {
        String tcpmux = get("ports/1").body().asString();
        assertThat(tcpmux).contains("tcpmux").doesNotContain("Lottor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "99999", "-1", "+80", "abc", "1e3", "0x50", "８０", "٨٠", "80 ", "2693;drop"})
    void whatIsNoPortIsRefusedWithASentence(String number) {
        isProblem(client().get("ports/{number}", number), 400, "0 to 65535");
    }

    @Test
    void tenThousandCharactersAreRefusedAndNotRepeated() {
        Response refused = client().get("ports/{number}", "9".repeat(10_000));
        isProblem(refused, 400, "0 to 65535");
        assertThat(refused.body().asString()).hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "20040206", "2004-2-6", "2004-02-30", "10000-01-01", "-0044-03-15", "２００４-02-06"})
    void whatIsNoDayIsRefusedWithASentence(String day) {
        isProblem(client().request().queryParam("on", day).get("api/v1/ports/2693"), 400, "on: ");
    }

    @Test
    void theWholeRegistryComesAsCsv() {
        Response listing = get("registry?on=2026-08-17");
        listing.then().statusCode(200).contentType(startsWith("text/csv"));
        List<String> lines = listing.body().asString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("transport,port,service_name,certainty");
        assertThat(lines).hasSize(12_932 + 1).contains("tcp,443,https,assigned").noneMatch(l -> l.endsWith("possible"));
    }

    @Test
    void theWholeRegistryComesAsJson() {
        for (Response listing : List.of(
                get("registry?on=1999-01-01&format=json"),
                client().withHeader("Accept", "application/json").get("registry?on=1999-01-01"))) {
            listing.then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .body("find { it.port == 2693 }.certainty", equalTo("possible"))
                    .body("certainty", everyItem(not(equalTo("not_assigned"))));
        }
        isProblem(get("registry?format=xlsx"), 400, "format: must be csv or json");
    }

    @Test
    void aServiceTellsAllItsPorts() {
        get("services/BELARC-HTTP")
                .then()
                .statusCode(200)
                .body("name", equalTo("belarc-http"))
                .body("ports.port", equalTo(List.of(2693, 2693)))
                .body("ports.transport", equalTo(List.of("tcp", "udp")))
                .body("ports[0].ended.words", equalTo("on 6 February 2004"));
        isProblem(get("services/no-such-service"), 404, "no-such-service");
        isProblem(client().get("services/{name}", "x".repeat(10_000)), 400, "10000 characters");
    }

    @Test
    void aServiceNameMayHoldASlash() {
        get("services/914c/g").then().statusCode(200).body("ports.port", hasItem(211));
        client().get("services/{name}", "914c/g").then().statusCode(200).body("ports.port", hasItem(211));
    }

    @Test
    void aStatedDateThatCopiesContradictSaysSo() {
        String msDo = "history.find { it.event == 'REASSIGNED' && it.name == 'ms-do' }.";
        get("ports/7680")
                .then()
                .body(msDo + "day", equalTo("2008-02-27"))
                .body(msDo + "known", containsString("show otherwise"));
        get("ports/7680?on=2010-01-01").then().body(TCP + "assigned.name", equalTo(List.of("pando-pub")));
    }

    @Test
    void theSearchKnowsAPortFromAName() {
        search("2693/tcp").body("number", is(2693)).body("transport", equalTo("tcp"));
        search("belarc").body("number", nullValue()).body("hits.name", equalTo(List.of("belarc-http")));
        search("HTTPS").body("hits[0].name", equalTo("https")).body("hits[0].match", equalTo("WHOLE"));
        search("").body("hits", empty()).body("total", is(0));
    }

    @Test
    void theSearchForgives() {
        search("belrac")
                .body("sentence", equalTo("Nothing is called “belrac”; did you mean belarc-http?"))
                .body("hits.name", equalTo(List.of("belarc-http")))
                .body("hits.match", equalTo(List.of("TYPO")));
        search("postgersql").body("hits.name", hasItem("postgresql"));
        search("zzzzzz").body("hits", empty()).body("sentence", containsString("zzzzzz"));
        search("http*").body("total", greaterThan(5)).body("hits.name", everyItem(startsWith("http")));
        search("asset world wide").body("hits", empty());
        search("description:\"world wide web\"").body("hits.name", hasItem("http"));
    }

    @Test
    void eachFieldOfTheSearchFindsWhatItSays() {
        search("assignee:IESG")
                .body("hits.organisation", everyItem(containsString("IESG")))
                .body("total", greaterThan(10));
        search("assignee:Lottor").body("hits", empty());
        search("removed:2004-02-06 status:deregistered").body("hits.name", hasItem("belarc-http"));
        search("registered:2015..2020 transport:sctp").body("total", greaterThan(0));
        search("range:system status:reserved")
                .body("hits.first", hasItem(0))
                .body("hits.status", everyItem(equalTo("RESERVED")));
        search("belarc on:2003-12-01")
                .body("hits.status", equalTo(List.of("ASSIGNED")))
                .body("dated", is(true));
    }

    @Test
    void theUnassignedPortsAreRowsThatTogetherAreAllOfThem() {
        JsonPath answer = search("status:unassigned").extract().jsonPath();
        assertThat(answer.getInt("total")).isBetween(100, 1000);
        List<Integer> first = answer.getList("hits.first");
        List<Integer> last = answer.getList("hits.last");
        int ports = 0;
        for (int i = 0; i < first.size(); i++) {
            ports += last.get(i) - first.get(i) + 1;
        }
        assertThat(ports).isGreaterThan(30_000);
    }

    @Test
    void theHitsComeInPartsThatMakeTheWhole() {
        List<String> names = new ArrayList<>();
        Response part = client().request()
                .queryParam("q", "range:system")
                .queryParam("limit", 300)
                .get("api/v1/search");
        int total = part.jsonPath().getInt("total");
        for (;
                part.header("Link") != null;
                part = client().request().urlEncodingEnabled(false).get(next(part))) {
            names.addAll(part.jsonPath().getList("hits.first", String.class));
            assertThat(part.header("Link")).contains("rel=\"next\"");
        }
        names.addAll(part.jsonPath().getList("hits.first", String.class));
        assertThat(names).hasSize(total).hasSizeGreaterThan(600);
    }

    @Test
    void aQueryThatCannotBeReadIsPointedAt() {
        Response refused =
                client().request().queryParam("q", "belarc port:99999").get("api/v1/search");
        isProblem(refused, 400, "q, at 13: “99999” is no port number");
        refused.then().body("at", is(13)).body("length", is(5));
        for (String hostile :
                List.of("\"open", "removed:abc", "registered:2020..2015", "a\u0000b", "a\u202Eb", "x".repeat(201))) {
            isProblem(client().request().queryParam("q", hostile).get("api/v1/search"), 400, "q, at ");
        }
        isProblem(client().request().queryParam("q", "80/xyz").get("api/v1/search"), 400, "tcp, udp, sctp and dccp");
        isProblem(get("search?q=ssh&cursor=zzz"), 400, "cursor");
        isProblem(get("search?q=ssh&on=yesterday"), 400, "on: ");
        search("]$(").body("hits", empty());
    }

    @Test
    void theSearchSuggests() {
        get("search/suggestions?q=belrac").then().statusCode(200).body("query", equalTo(List.of("belarc-http")));
        get("search/suggestions?q=htt").then().body("[0].query", equalTo("http"));
        get("search/suggestions?q=statu").then().body("query", hasItem("status:"));
        get("search/suggestions?q=x:%22").then().statusCode(200).body("", empty());
    }

    @Test
    void anAddressThatIsNotThereIsAProblemToo() {
        isProblem(get("nothing-here"), 404, "nothing at this address");
        isProblem(client().post("ports/80", Map.of()), 405, "method");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        Response refused = client().asAdministrator()
                .request()
                .contentType("application/json")
                .body("{ \"name\": ")
                .post("api/v1/teams");
        isProblem(refused, 400, "cannot be read");
        isProblem(
                client().asAdministrator()
                        .request()
                        .contentType("text/plain")
                        .body("x")
                        .post("api/v1/teams"),
                415,
                "Content-Type");
        isProblem(client().withHeader("Accept", "image/png").get("ports/80"), 406, "Accept");
    }

    @Test
    void membersComeInTheOrderInWhichTheRecordNamesThem() {
        assertThat(get("ports/2693").asString())
                .startsWith("{\"number\":2693,\"range\":\"USER\",\"on\":\"2026-08-17\",\"registryDate\":")
                .contains("\"earliest\":\"2004-02-06\",\"latest\":\"2004-02-06\"");
    }

    @Test
    void nothingOfThisMakesASession() {
        assertThat(get("ports/2693").cookies()).isEmpty();
    }

    private static String next(Response part) {
        return part.header("Link").replaceAll("^<([^>]+)>.*", "$1");
    }

    private ValidatableResponse search(String text) {
        return client().request()
                .queryParam("q", text)
                .queryParam("limit", 1000)
                .get("api/v1/search")
                .then()
                .statusCode(200);
    }

    private static void isProblem(Response response, int status, String detail) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", notNullValue())
                .body("status", is(status))
                .body("detail", containsString(detail));
    }

    private Response get(String path) {
        return client().get(path);
    }

    private PortledgerClient client() {
        return PortledgerClient.at(base);
    }
}
