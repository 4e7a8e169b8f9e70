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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw HTTP of the integration tests, so that they read as use cases.
 * A client never changes; {@link #as}, {@link #withToken} and the like make another one. Redirects are not followed.
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
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private final URL base;
    private final String login;
    private final String password;
    private final RequestSpecification specification;

    private PortledgerClient(URL base, String login, String password, RequestSpecBuilder specification) {
        this.base = base;
        this.login = login;
        this.password = password;
        this.specification = specification.setBaseUri(base.toString()).build();
    }

    /** Nobody: no credentials, no cookies. Arquillian gives the address ({@code @ArquillianResource URL}). */
    public static PortledgerClient at(URL base) {
        return new PortledgerClient(base, null, null, new RequestSpecBuilder());
    }

    /** Somebody who sends login and password with each request to the API. */
    public PortledgerClient as(String login, String password) {
        return new PortledgerClient(
                base,
                login,
                password,
                new RequestSpecBuilder().setAuth(preemptive().basic(login, password)));
    }

    public PortledgerClient asAdministrator() {
        return as(Portledger.ADMIN, Portledger.ADMIN_PASSWORD);
    }

    /** A program with an API token. */
    public PortledgerClient withToken(String secret) {
        return new PortledgerClient(base, null, null, bearing(secret));
    }

    public PortledgerClient withHeader(String name, String value) {
        return new PortledgerClient(base, null, null, new RequestSpecBuilder().addHeader(name, value));
    }

    /** Somebody at a browser who was given these cookies. */
    public PortledgerClient withCookies(Cookies cookies) {
        return new PortledgerClient(base, login, password, new RequestSpecBuilder().addCookies(cookies));
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

    /** Fills in the sign-in page. A success leads to {@code to}, a failure shows the page again. */
    public Response signInOnPage(String withLogin, String password, String to) {
        return press(page("login?to={to}", to), "signIn:go", Map.of("login", withLogin, "password", password));
    }

    /** The same person at a browser, signed in to the pages; needs a client made with {@link #as}. */
    public PortledgerClient signedInToPages() {
        Response answer = at(base).signInOnPage(login, password, "/work/account");
        answer.then().statusCode(302);
        return withCookies(answer.detailedCookies());
    }

    /**
     * Presses a button of a form as a browser without scripts does: with whatever is hidden in the form.
     *
     * @param shown  the page as it was got
     * @param button {@code form:button}
     * @param fields what is typed, by the fields' names within the form
     */
    public Response press(Response shown, String button, Map<String, String> fields) {
        String id = button.substring(0, button.indexOf(':'));
        Matcher form = Pattern.compile("<form id=\"" + id + "\".*? action=\"([^\"]*)\".*?</form>", Pattern.DOTALL)
                .matcher(shown.asString());
        if (!form.find()) {
            throw new AssertionError("No form " + id + " in " + shown.asString());
        }
        RequestSpecification filled = request().contentType(ContentType.URLENC).formParam(button, "");
        Matcher hidden = HIDDEN.matcher(form.group());
        while (hidden.find()) {
            filled.formParam(hidden.group(1), hidden.group(2));
        }
        fields.forEach((name, value) -> filled.formParam(id + ":" + name, value));
        return filled.post(form.group(1));
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

    /** The same person with login and password instead of a token. */
    public PortledgerClient withPassword() {
        return as(login, password);
    }

    /** The same person with a token that may write, good for a week. It cannot manage tokens, passwords and accounts. */
    public PortledgerClient withNewToken() {
        String lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
        Response made = post("tokens", Map.of("label", "Test", "scope", "WRITE", "expiresOn", lastDay));
        made.then().statusCode(201);
        return new PortledgerClient(
                base, login, password, bearing(made.jsonPath().getString("secret")));
    }

    /**
     * Makes an account that belongs to a team; only administrators may. Its owner brings a token, because a password takes the
     * server a good part of a second each time.
     */
    public PortledgerClient newMember(long teamId, String role) {
        PortledgerClient member = newAccount();
        put("teams/{id}/members/{login}", Map.of("role", role), teamId, member.login())
                .then()
                .statusCode(200);
        return member.withNewToken();
    }

    /** Makes a team without members; only administrators may. */
    public long newTeam() {
        Response made = post("teams", Map.of("name", unique("Team")));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    /** Makes an audit of the team; auditors and leads may. */
    public long newAudit(long teamId) {
        Response made = post("audits", Map.of("teamId", teamId, "name", unique("Audit")));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    /** Sends a scan file, as {@code curl --data-binary} would. */
    public Response importScan(long auditId, String content) {
        return request().contentType(ContentType.XML).body(content).post(API + "audits/{id}/scans?wait=60", auditId);
    }

    /** A name that no other test uses: all of a run share one database. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static RequestSpecBuilder bearing(String secret) {
        return new RequestSpecBuilder().addHeader("Authorization", "Bearer " + secret);
    }

    private RequestSpecification withJson(Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(JsonOutput.toJson(body));
    }
}
