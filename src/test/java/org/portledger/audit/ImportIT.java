package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.SharedDeployment;

/** Imports as jobs: queued, run, looked at, cancelled and tried again, with the file kept. */
@SharedDeployment
class ImportIT {

    private static final String FIRST = "nmap-first.xml";

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    @BeforeEach
    void aNewAudit() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
    }

    @Test
    void whoDoesNotWaitIsToldWhereToAskAgain() {
        Response queued = post(FIRST, AuditTeam.sample(FIRST), "");
        queued.then().statusCode(202).header("Location", containsString("/api/v1/imports/"));

        long id = queued.jsonPath().getLong("id");
        team.auditor()
                .get("imports/{id}?wait=60", id)
                .then()
                .body("state", equalTo("DONE"))
                .body("percent", equalTo(100))
                .body("scans", hasSize(1))
                .body("findings.new", equalTo(16));
    }

    @Test
    void theFileIsKeptAsItCame() {
        byte[] file = AuditTeam.sample(FIRST);
        Response imported = audit.importScan(FIRST);
        long id = imported.jsonPath().getLong("id");

        Response original = team.auditor().get("imports/{id}/original", id);

        assertThat(original.asByteArray()).isEqualTo(file);
        original.then()
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''nmap-first.xml"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Repr-Digest", startsWith("sha-256=:"));
        assertThat(hex(original.getHeader("Repr-Digest")))
                .isEqualTo(imported.jsonPath().getString("sha256"));
    }

    @Test
    void aFileThatTurnsOutToBeNoneIsRefusedAndNotKept() {
        byte[] deep = ("<nmaprun scanner=\"nmap\">" + "<x>".repeat(1_000)).getBytes(UTF_8);
        Response refused = post("deep.xml", deep, "&wait=60");
        refused.then().statusCode(400).body("detail", containsString("nest deeper than 200"));

        Response known = team.auditor().get("audits/{id}/imports", audit.id());
        known.then().body("", hasSize(1)).body("[0].state", equalTo("REFUSED"));
        team.auditor()
                .get("imports/{id}/original", known.jsonPath().getLong("[0].id"))
                .then()
                .statusCode(404);
        team.auditor().get("audits/{id}/scans", audit.id()).then().body("", hasSize(0));
    }

    @Test
    void aRunningImportIsCancelledWithoutATraceAndCanBeTriedAgain() throws IOException {
        byte[] file = manyHosts(30_000);
        long id = post("large.xml", gzip(file), "").jsonPath().getLong("id");
        team.auditor().post("imports/{id}/cancel", null, id).then().statusCode(200);

        team.auditor().get("imports/{id}?wait=60", id).then().body("state", equalTo("CANCELLED"));
        team.auditor().get("audits/{id}/scans", audit.id()).then().body("", hasSize(0));
        audit.findings("").then().body("", hasSize(0));
        team.auditor().post("imports/{id}/cancel", null, id).then().statusCode(409);

        team.auditor().post("imports/{id}/retry", null, id).then().statusCode(200);
        team.auditor()
                .get("imports/{id}?wait=60", id)
                .then()
                .body("state", equalTo("DONE"))
                .body("findings.new", equalTo(30_000));
        team.auditor().post("imports/{id}/retry", null, id).then().statusCode(409);
    }

    /** Each who waits keeps a thread of the server, which has 16 for each processor. */
    @Test
    void howeverManyWaitOthersAreAnswered() throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table observation in exclusive mode"); // so that the import cannot end
            long id = post(FIRST, AuditTeam.sample(FIRST), "").jsonPath().getLong("id");
            ExecutorService patient = Executors.newCachedThreadPool();
            CompletableFuture<?>[] waiting = Stream.generate(() ->
                            CompletableFuture.runAsync(() -> team.auditor().get("imports/{id}?wait=60", id), patient))
                    .limit(20L * Runtime.getRuntime().availableProcessors())
                    .toArray(CompletableFuture[]::new);
            patient.shutdown();

            // One too many is answered at once. If none was, all would be answered in a minute, and nobody else before.
            CompletableFuture.anyOf(waiting).orTimeout(30, SECONDS).join();
            team.auditor().get("imports/{id}", id).then().statusCode(200).body("state", not(equalTo("DONE")));
            connection.rollback();

            CompletableFuture.allOf(waiting).join();
            team.auditor().get("imports/{id}?wait=60", id).then().body("state", equalTo("DONE"));
        }
    }

    @Test
    void severalFilesAtOnceAreImportedOneAfterTheOther() {
        CompletableFuture<?>[] all = new CompletableFuture<?>[4];
        for (int i = 0; i < all.length; i++) {
            byte[] file = host("192.0.2." + (i + 1), 22);
            String name = i + ".xml";
            all[i] = CompletableFuture.runAsync(
                    () -> post(name, file, "&wait=60").then().statusCode(201));
        }
        CompletableFuture.allOf(all).join();
        audit.findings("").then().body("", hasSize(4));
    }

    @Test
    void anArchiveIsAScanForEachFileThatIsOne() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            add(zip, "scans/a.xml", host("192.0.2.1", 22));
            add(zip, "../../b.xml", host("192.0.2.2", 80));
            add(zip, "README.txt", "Not a scan".getBytes(UTF_8));
        }
        Response imported = post("week.zip", archive.toByteArray(), "&wait=60");
        imported.then()
                .statusCode(201)
                .body("scans", hasSize(2))
                .body("findings.new", equalTo(2))
                .body("scans[0].notices[0].text", containsString("README.txt"))
                .body("scans[1].scan.fileName", not(containsString("..")));
    }

    @Test
    void aPackedCopyOfAKnownScanIsThatScan() throws IOException {
        audit.importScan(FIRST).then().statusCode(201);

        post("again.xml.gz", gzip(AuditTeam.sample(FIRST)), "&wait=60")
                .then()
                .body("scans[0].alreadyImported", equalTo(true))
                .body("findings.new", equalTo(0));
        team.auditor().get("audits/{id}/scans", audit.id()).then().body("", hasSize(1));
    }

    @Test
    void aKnownScanTwiceInAnArchiveIsThatScan() throws IOException {
        audit.importScan(FIRST).then().statusCode(201);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            add(zip, "a.xml", AuditTeam.sample(FIRST));
            add(zip, "copy of a.xml", AuditTeam.sample(FIRST));
        }
        post("twice.zip", archive.toByteArray(), "&wait=60")
                .then()
                .body("state", equalTo("DONE"))
                .body("scans", hasSize(1))
                .body("scans[0].alreadyImported", equalTo(true));
    }

    @Test
    void aHostStatedForAFileThatNamesItsHostsMakesNoOtherScan() throws IOException {
        audit.importScan(FIRST).then().statusCode(201);

        post("again.xml", AuditTeam.sample(FIRST), "&host=192.0.2.1&wait=60")
                .then()
                .body("scans[0].alreadyImported", equalTo(true));
    }

    @Test
    void whatStoodInTheFileComesOutAsText() {
        Response imported = team.auditor()
                .request()
                .contentType("application/octet-stream")
                .accept("text/plain")
                .body(AuditTeam.sample(FIRST))
                .post("api/v1/audits/{id}/scans?wait=60&name=first.xml", audit.id());
        assertThat(imported.asString())
                .contains(", first.xml: DONE\n")
                .contains("Findings: 16 new, 0 back, 0 unchanged, 0 gone, 0 unverified\n")
                .contains("DEREGISTERED  3\n");
    }

    @Test
    void whatIsStatedWronglyIsRefusedByName() {
        post("ss.txt", "x".getBytes(UTF_8), "&host=10.0.0.0/8")
                .then()
                .statusCode(400)
                .body("detail", startsWith("host: "));
        post("ss.txt", "x".getBytes(UTF_8), "&time=yesterday")
                .then()
                .statusCode(400)
                .body("detail", startsWith("time: must be a time with its offset"));
        for (String never : List.of("2062-11-22T00:00:00Z", "1970-01-01T00:00:00Z")) {
            post("ss.txt", "x".getBytes(UTF_8), "&time=" + never)
                    .then()
                    .statusCode(400)
                    .body("detail", startsWith("time: must lie between 1997-09-01"));
        }
        post("ss.txt", "x".getBytes(UTF_8), "&wait=soon").then().statusCode(400).body("detail", startsWith("wait: "));
    }

    @Test
    void anotherTeamsImportDoesNotExist() {
        long id = audit.importScan(FIRST).jsonPath().getLong("id");
        var other = AuditTeam.at(base).auditor();
        other.get("imports/{id}", id).then().statusCode(404).body("detail", endsWith("No import " + id));
        other.get("imports/{id}/original", id).then().statusCode(404);
    }

    private Response post(String name, byte[] file, String stated) {
        return team.auditor()
                .request()
                .contentType("application/octet-stream")
                .body(file)
                .post("api/v1/audits/{id}/scans?name={name}" + stated, audit.id(), name);
    }

    private static byte[] host(String address, int port) {
        return document("<host><address addr=\"%s\"/><ports>%s</ports></host>".formatted(address, open(port)));
    }

    private static byte[] manyHosts(int count) {
        StringBuilder hosts = new StringBuilder();
        for (int i = 0; i < count; i++) {
            hosts.append("<host><address addr=\"10.%d.%d.%d\"/><ports>%s</ports></host>\n"
                    .formatted(i >> 16, i >> 8 & 255, i & 255, open(22)));
        }
        return document(hosts.toString());
    }

    private static String open(int port) {
        return "<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/></port>".formatted(port);
    }

    private static byte[] document(String hosts) {
        return ("<nmaprun scanner=\"nmap\" start=\"1795390503\">" + hosts
                        + "<runstats><finished time=\"1795390520\"/></runstats></nmaprun>")
                .getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String hex(String digest) {
        byte[] bytes = Base64.getDecoder().decode(digest.replaceAll("^sha-256=:|:$", ""));
        return HexFormat.of().formatHex(bytes);
    }
}
