package org.portledger.it;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.preemptive;

import groovy.json.JsonOutput;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.util.Map;
import java.util.UUID;

/**
 * The raw HTTP of the integration tests, so that they read as use cases.
 * A client never changes; {@link #as}, {@link #withToken} and the like make another one.
 *
 * <pre>{@code
 * PortledgerClient admin = PortledgerClient.at(base).asAdministrator();
 * long team = admin.newTeam();
 * PortledgerClient auditor = admin.newMember(team, "AUDITOR");
 * auditor.post("audits", Map.of("teamId", team, "name", "Autumn")).then().statusCode(201);
 * }</pre>
 */
public final class PortledgerClient {

    /** The password of every account that {@link #newAccount} makes. */
    public static final String PASSWORD = "a password for tests";

    private static final String API = "api/v1/";

    private final URL base;
    private final String login;
    private final RequestSpecification specification;

    private PortledgerClient(URL base, String login, RequestSpecBuilder specification) {
        this.base = base;
        this.login = login;
        this.specification = specification.setBaseUri(base.toString()).build();
    }

    /** Nobody: no credentials, no cookies. Arquillian gives the address ({@code @ArquillianResource URL}). */
    public static PortledgerClient at(URL base) {
        return new PortledgerClient(base, null, new RequestSpecBuilder());
    }

    /** Somebody who sends login and password with each request to the API. */
    public PortledgerClient as(String login, String password) {
        return new PortledgerClient(
                base, login, new RequestSpecBuilder().setAuth(preemptive().basic(login, password)));
    }

    public PortledgerClient asAdministrator() {
        return as(Portledger.ADMIN, Portledger.ADMIN_PASSWORD);
    }

    /** A program with an API token. */
    public PortledgerClient withToken(String secret) {
        return withHeader("Authorization", "Bearer " + secret);
    }

    public PortledgerClient withHeader(String name, String value) {
        return new PortledgerClient(base, null, new RequestSpecBuilder().addHeader(name, value));
    }

    /** Somebody at a browser who was given these cookies. */
    public PortledgerClient withCookies(Cookies cookies) {
        return new PortledgerClient(base, login, new RequestSpecBuilder().addCookies(cookies));
    }

    /** The login that the client was made with; null for nobody and for tokens. */
    public String login() {
        return login;
    }

    /** A request that the other methods have no words for. Redirects are not followed. */
    public RequestSpecification request() {
        return given().spec(specification).redirects().follow(false);
    }

    /** Gets a page: {@code page("work/audit/{id}", 5)}. */
    public Response page(String path, Object... parameters) {
        return request().accept(ContentType.HTML).get(path, parameters);
    }

    /** Asks the API, below {@code /api/v1/}: {@code get("audits/{id}", 5)}. */
    public Response get(String path, Object... parameters) {
        return request().get(API + path, parameters);
    }

    public Response post(String path, Map<String, ?> body, Object... parameters) {
        return withJson(body).post(API + path, parameters);
    }

    public Response put(String path, Map<String, ?> body, Object... parameters) {
        return withJson(body).put(API + path, parameters);
    }

    public Response patch(String path, Map<String, ?> body, Object... parameters) {
        return withJson(body).patch(API + path, parameters);
    }

    public Response delete(String path, Object... parameters) {
        return request().delete(API + path, parameters);
    }

    /** Makes an account with {@link #PASSWORD}; only administrators may. */
    public PortledgerClient newAccount() {
        String unique = unique("user");
        post("accounts", Map.of("login", unique, "displayName", "User " + unique, "password", PASSWORD))
                .then()
                .statusCode(201);
        return as(unique, PASSWORD);
    }

    /** Makes an account that belongs to a team; only administrators may. */
    public PortledgerClient newMember(long teamId, String role) {
        PortledgerClient member = newAccount();
        put("teams/{id}/members/{login}", Map.of("role", role), teamId, member.login())
                .then()
                .statusCode(200);
        return member;
    }

    /** Makes a team without members; only administrators may. */
    public long newTeam() {
        Response made = post("teams", Map.of("name", unique("Team")));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    /** A name that no other test uses: all of a run share one database. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private RequestSpecification withJson(Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(JsonOutput.toJson(body));
    }
}
