package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.restassured.response.Response;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.Portledger;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Who may have a WebSocket to an audit, what comes through it, and when it ends. */
@SharedDeployment
class LiveIT {

    private static final String SCAN = """
            <?xml version="1.0"?><nmaprun scanner="nmap" start="1795600000"><host starttime="1795600000" endtime="1795600001">
            <status state="up"/><address addr="192.0.2.7" addrtype="ipv4"/>
            <ports><port protocol="tcp" portid="2693"><state state="open" reason="syn-ack"/></port></ports></host>
            <runstats><finished time="1795600002"/><hosts up="1" down="0" total="1"/></runstats></nmaprun>
            """;

    /** Of a page that was made before anything of this happened. */
    private static final long LONG_AGO = 0;

    @ArquillianResource
    private URL base;

    /** One team for all tests: each account and each password takes the server a good part of a second. */
    private static PortledgerClient administrator;

    private static PortledgerClient auditor;
    private static PortledgerClient viewer;
    private static long team;

    private long audit;

    @BeforeEach
    void aTeamHasAnAudit() {
        if (administrator == null) {
            administrator = PortledgerClient.at(base).asAdministrator();
            team = administrator.newTeam();
            auditor = administrator.newMember(team, "AUDITOR");
            viewer = administrator.newMember(team, "VIEWER");
        }
        audit = auditor.newAudit(team);
    }

    @Test
    void whatPeopleChangeAndRemarkIsHeard() {
        long finding = importOne();
        Heard heard = open(audit, viewer);
        auditor.request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("severity", "LOW", "reason", "Only inside."))
                .patch("api/v1/findings/" + finding)
                .then()
                .statusCode(200);
        assertThat(heard.next("FINDINGS")).startsWith("{\"audit\":" + audit + ",");

        auditor.post("findings/{id}/annotations", Map.of("text", "Seen before."), finding)
                .then()
                .statusCode(201);
        heard.next("REMARKS");
    }

    @Test
    void anImportIsHeard() {
        Heard heard = open(audit, viewer);
        importOne();

        heard.next("IMPORTS");
    }

    @Test
    void whatAnotherNodeDidIsHeard() throws SQLException {
        Heard heard = open(audit, viewer);
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("update trail set entries = entries where audit_id = " + audit);
        }

        assertThat(heard.next("")).isEqualTo("{\"audit\":" + audit + ",\"changed\":[\"FINDINGS\"]}");
    }

    @Test
    void aPageThatWasOnItsWayHearsWhatItMissed() {
        importOne();

        open(audit, cookieOf(viewer), LONG_AGO).next("IMPORTS");
    }

    @Test
    void whoIsNotSignedInHearsNothing() {
        assertThat(open(audit, null, LONG_AGO).end()).isEqualTo("1008 No audit " + audit);
    }

    @Test
    void anotherTeamsAuditDoesNotExist() {
        PortledgerClient stranger = administrator.newMember(administrator.newTeam(), "LEAD");
        importOne();

        assertThat(open(audit, cookieOf(stranger), LONG_AGO).end()).isEqualTo("1008 No audit " + audit);
        assertThat(open(987_654_321, cookieOf(stranger), LONG_AGO).end()).isEqualTo("1008 No audit 987654321");
        assertThat(open(audit, cookieOf(administrator, Portledger.ADMIN_PASSWORD), LONG_AGO)
                        .end())
                .isEqualTo("1008 No audit " + audit);
    }

    @Test
    void pagesOfOtherSitesGetNone() {
        String cookie = cookieOf(viewer);

        assertThat(refusal(cookie, "http://evil.example")).isEqualTo(403);
        assertThat(refusal(cookie, "null")).isEqualTo(403);
        assertThat(refusal(cookie, null)).isEqualTo(403);
    }

    @Test
    void whoSignsOutHearsNothingAnyMore() {
        Response signedIn = signIn(viewer, PortledgerClient.PASSWORD);
        PortledgerClient browser = PortledgerClient.at(base).withCookies(signedIn.detailedCookies());
        Heard heard = open(audit, cookieOf(signedIn), System.currentTimeMillis());
        browser.press(browser.page("work/account"), "leave:signOut", Map.of())
                .then()
                .statusCode(302);

        assertThat(heard.end()).isEqualTo("1008 Signed out");
    }

    @Test
    void whoLeavesTheTeamHearsNothingAnyMore() {
        PortledgerClient leaving = administrator.newMember(team, "VIEWER");
        Heard heard = open(audit, leaving);
        administrator
                .delete("teams/{id}/members/{login}", team, leaving.login())
                .then()
                .statusCode(204);
        importOne();

        assertThat(heard.end()).isEqualTo("1008 No audit " + audit);
        assertThat(heard.messages).isEmpty();
    }

    @Test
    void whatIsNoWebSocketIsTold() {
        auditor.request()
                .get("live/{audit}?shown=0", audit)
                .then()
                .statusCode(426)
                .header("Upgrade", "websocket");
        auditor.request().get("live/x?shown=0").then().statusCode(404);
        auditor.request().get("live/{audit}", audit).then().statusCode(404);
    }

    private long importOne() {
        auditor.importScan(audit, SCAN).then().statusCode(201);
        return auditor.get("audits/{id}/findings", audit).jsonPath().getLong("[0].id");
    }

    private Heard open(long auditId, PortledgerClient visitor) {
        return open(auditId, cookieOf(visitor), System.currentTimeMillis());
    }

    private Heard open(long auditId, String cookie, long shown) {
        return connect(auditId, cookie, base.getProtocol() + "://" + base.getAuthority(), shown);
    }

    private Heard connect(long auditId, String cookie, String origin, long shown) {
        var heard = new Heard();
        WebSocket.Builder socket = HttpClient.newHttpClient().newWebSocketBuilder();
        if (cookie != null) {
            socket.header("Cookie", cookie);
        }
        if (origin != null) {
            socket.header("Origin", origin);
        }
        socket.buildAsync(URI.create("ws://%s/live/%d?shown=%d".formatted(base.getAuthority(), auditId, shown)), heard)
                .join();
        return heard;
    }

    private int refusal(String cookie, String origin) {
        Throwable refused = catchThrowable(() -> connect(audit, cookie, origin, LONG_AGO));
        assertThat(refused).isInstanceOf(CompletionException.class);
        return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }

    private String cookieOf(PortledgerClient visitor) {
        return cookieOf(visitor, PortledgerClient.PASSWORD);
    }

    private String cookieOf(PortledgerClient visitor, String password) {
        return cookieOf(signIn(visitor, password));
    }

    private static String cookieOf(Response signedIn) {
        return "JSESSIONID=" + signedIn.getCookie("JSESSIONID");
    }

    private Response signIn(PortledgerClient visitor, String password) {
        return PortledgerClient.at(base).signInOnPage(visitor.login(), password, "/work/account");
    }

    /** What comes through a WebSocket. */
    private static final class Heard implements WebSocket.Listener {

        private static final long PATIENCE = 20;

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> end = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString()); // ours are short and come in one piece
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String why) {
            end.add(code + " " + why);
            return null;
        }

        /** The next message that says so; fails if none comes. */
        String next(String text) {
            Predicate<String> right = message -> message.contains(text);
            String message = await(messages);
            while (!right.test(message)) {
                message = await(messages);
            }
            return message;
        }

        String end() {
            return await(end);
        }

        private static String await(BlockingQueue<String> queue) {
            try {
                String next = queue.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(next).as("what came within %d seconds", PATIENCE).isNotNull();
                return next;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
