package org.portledger.bench;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.portledger.it.PortledgerClient;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench outage}, as root on Linux: takes from the server, one after the other, its database, the room
 * on its disks, its connections and the time of an import, and looks what is answered meanwhile and afterwards.
 */
public final class OutageTrial {

    private static final int CONNECTIONS = 4;
    private static final int IMPORT_SECONDS = 20;
    private static final int DISK_MEGABYTES = 400;
    private static final int TABLES_MEGABYTES = 16;
    private static final int PATIENCE_SECONDS = 120;
    private static final String LOOKUP = "ports/2693";
    private static final String READY = "/health/ready";

    private final Installation installation;
    private final PortledgerClient anyone;
    private final PortledgerClient program;
    private final PortledgerClient browser;
    private final SmallDisk disk;
    private long audit;
    private int files;
    private int failures;

    private OutageTrial(
            Installation installation,
            PortledgerClient anyone,
            PortledgerClient program,
            PortledgerClient browser,
            SmallDisk disk) {
        this.installation = installation;
        this.anyone = anyone;
        this.program = program;
        this.browser = browser;
        this.disk = disk;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench-outage").toAbsolutePath());
        int failures;
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("temporary"), DISK_MEGABYTES);
                SmallDisk tables = SmallDisk.mount(folder.resolve("tables"), TABLES_MEGABYTES);
                var installation = Installation.start(
                        EmbeddedDatabase.keeping(Files.createTempDirectory(folder, "postgresql")),
                        folder.resolve("run"),
                        settings(disk.folder()))) {
            OutageTrial trial = of(installation, disk);
            trial.run(tables.folder());
            failures = trial.failures;
        }
        Terminal.say(failures == 0 ? "Each outage was told, and ended." : "FAILED: " + failures);
        System.exit(failures == 0 ? 0 : 1);
    }

    private static OutageTrial of(Installation installation, SmallDisk disk) throws IOException {
        URL base = URI.create(installation.address() + "/").toURL();
        PortledgerClient administrator =
                PortledgerClient.at(base).as(Installation.ADMINISTRATOR, Installation.PASSWORD);
        long team = administrator.newTeam();
        PortledgerClient auditor = administrator.newMember(team, "AUDITOR");
        String secret = auditor.post(
                        "tokens",
                        Map.of(
                                "label",
                                "trial",
                                "scope",
                                "WRITE",
                                "expiresOn",
                                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()))
                .jsonPath()
                .getString("secret");
        var trial = new OutageTrial(
                installation,
                PortledgerClient.at(base),
                PortledgerClient.at(base).withToken(secret),
                auditor.signedInToPages(),
                disk);
        trial.audit = auditor.newAudit(team);
        return trial;
    }

    private static Map<String, String> settings(Path temporary) {
        return Map.of(
                "PORTLEDGER_DB_POOL", Integer.toString(CONNECTIONS),
                "PORTLEDGER_IMPORT_WORKERS", "1",
                "PORTLEDGER_TRANSACTION_TIMEOUT", Integer.toString(IMPORT_SECONDS),
                "PREPEND_JAVA_OPTS",
                        "-Djava.io.tmpdir=%s -Djboss.server.temp.dir=%s"
                                .formatted(temporary, temporary.resolve("server")));
    }

    private void run(Path tables) throws IOException, InterruptedException, SQLException {
        databaseKilled();
        temporaryDiskFull();
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create tablespace small location '" + tables + "'");
            uploadIntoFullDatabase(statement);
            importIntoFullDatabase(statement);
            connectionsTaken(connection, statement);
            importTooLong(connection, statement);
        }
    }

    private void databaseKilled() throws IOException, InterruptedException, SQLException {
        Terminal.say("PostgreSQL is killed");
        installation.killDatabase();
        eventually("readiness", () -> health(READY), is(503));
        check("lookup", anyone.get(LOOKUP), is(200));
        check("list of audits", program.get("audits"), is(503).and(says("database cannot be asked")));
        check("the same as page", browser.page("work/audits"), is(503).and(says("database cannot be asked")));
        check("liveness", health("/health/live"), is(200));
        installation.restartDatabase();
        eventually("readiness, when it is back", () -> health(READY), is(200));
        check("list of audits", program.get("audits"), is(200));
    }

    private void temporaryDiskFull() throws IOException, InterruptedException {
        Terminal.say("The disk for temporary files is full");
        byte[] file = newFile();
        disk.fill();
        check("upload", upload(file), is(507).and(says("no room left on its disk")));
        check("upload by the page", uploadByPage(file), is(507).and(says("no room left on its disk")));
        check("lookup", anyone.get(LOOKUP), is(200));
        check("list of audits", program.get("audits"), is(200));
        check("imports", program.get("audits/" + audit + "/imports"), says("[]"));
        disk.makeRoom();
        check("the same upload, with room", upload(file), is(201));
    }

    private void uploadIntoFullDatabase(Statement statement) throws IOException, InterruptedException, SQLException {
        Terminal.say("The disk of the database is full, when a file is to be kept");
        byte[] file = newFile();
        long before = imports(statement);
        fill(statement, "original_piece");
        check("upload", upload(file), is(507).and(says("no room left on its disk")));
        check("lookup", anyone.get(LOOKUP), is(200));
        check("findings", program.get("audits/" + audit + "/findings"), is(200));
        expect("nothing of it is there", imports(statement) == before);
        makeRoom(statement, "original_piece");
        check("the same upload, with room", upload(file), is(201));
    }

    private void importIntoFullDatabase(Statement statement) throws IOException, InterruptedException, SQLException {
        Terminal.say("The disk of the database is full, when an import writes");
        byte[] file = newFile();
        fill(statement, "observation");
        String address = queue(file);
        eventually(
                "a second attempt",
                () -> program.get(address),
                answer -> number(statement, "select max(attempts) from import_progress") > 1);
        check("import", program.get(address), is(200).and(says("\"QUEUED\"").or(says("\"RUNNING\""))));
        check("findings", program.get("audits/" + audit + "/findings"), is(200));
        makeRoom(statement, "observation");
        eventually("import, with room", () -> program.get(address), says("\"DONE\""));
    }

    private void connectionsTaken(Connection connection, Statement statement)
            throws IOException, InterruptedException, SQLException {
        Terminal.say("All connections are taken");
        connection.setAutoCommit(false);
        statement.execute("lock table audit in access exclusive mode");
        List<CompletableFuture<?>> holders = new ArrayList<>();
        for (int holder = 0; holder < CONNECTIONS; holder++) {
            holders.add(CompletableFuture.runAsync(() -> program.get("audits")));
        }
        eventually(
                "one more request",
                () -> program.get("teams"),
                is(503).and(says("database cannot be asked")).and(OutageTrial::saysWhenToRetry));
        check("liveness", health("/health/live"), is(200));
        check("lookup", anyone.get(LOOKUP), is(200));
        connection.rollback();
        connection.setAutoCommit(true);
        holders.forEach(CompletableFuture::join);
        eventually("the same, when they are free", () -> program.get("teams"), is(200));
    }

    private void importTooLong(Connection connection, Statement statement)
            throws IOException, InterruptedException, SQLException {
        Terminal.say("An import takes longer than %d seconds".formatted(IMPORT_SECONDS));
        connection.setAutoCommit(false);
        statement.execute("lock table observation in share row exclusive mode");
        String address = queue(newFile());
        TimeUnit.SECONDS.sleep(IMPORT_SECONDS + 10);
        connection.rollback();
        connection.setAutoCommit(true);
        eventually(
                "import", () -> program.get(address), says("\"FAILED\"").and(says("PORTLEDGER_TRANSACTION_TIMEOUT")));
        check("retry", program.post(address + "/retry", Map.of()), is(200));
        eventually("import, with time", () -> program.get(address), says("\"DONE\""));
    }

    /** Moves a table to the small disk, and leaves no room there. */
    private static void fill(Statement statement, String table) throws SQLException {
        statement.execute("alter table %s set tablespace small".formatted(table));
        statement.execute("create table ballast (filler text) tablespace small");
        statement.execute("alter table ballast alter filler set storage plain");
        for (int size : List.of(1000, 1)) {
            fillBySteps(statement, size);
        }
    }

    private static void makeRoom(Statement statement, String table) throws SQLException {
        statement.execute("drop table ballast");
        statement.execute("alter table %s set tablespace pg_default".formatted(table));
    }

    private static void fillBySteps(Statement statement, int rows) throws SQLException {
        try {
            while (true) {
                statement.execute(
                        "insert into ballast select repeat('x', 7000) from generate_series(1, %d)".formatted(rows));
            }
        } catch (SQLException full) {
            if (!"53100".equals(full.getSQLState())) {
                throw full;
            }
        }
    }

    private Response health(String path) {
        return given().get(installation.managementAddress() + path);
    }

    private Response upload(byte[] file) {
        return program.request().body(file).post("api/v1/audits/{id}/scans?wait=60", audit);
    }

    private Response uploadByPage(byte[] file) {
        return browser.request().multiPart("import:file", "scan.xml", file).post("work/audit/{id}", audit);
    }

    /** @return where to ask for the import, below {@code /api/v1/} */
    private String queue(byte[] file) {
        Response queued = program.request().body(file).post("api/v1/audits/{id}/scans", audit);
        check("upload", queued, is(202));
        return "imports/" + queued.jsonPath().getLong("id");
    }

    private static long imports(Statement statement) throws SQLException {
        return number(statement, "select (select count(*) from import) + (select count(*) from original)");
    }

    private static long number(Statement statement, String query) {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of many hosts, so that more is written than the last pages of the tables have room for. */
    private byte[] newFile() {
        files++;
        StringBuilder hosts = new StringBuilder();
        for (int host = 0; host < 2_000; host++) {
            hosts.append("<host><address addr=\"10.%d.%d.%d\"/><ports><port protocol=\"tcp\" portid=\"2693\">"
                    .formatted(files, host >> 8, host & 255));
            hosts.append("<state state=\"open\"/></port></ports></host>\n");
        }
        return ("<nmaprun scanner=\"nmap\" start=\"1795390503\">" + hosts
                        + "<runstats><finished time=\"1795390520\"/></runstats></nmaprun>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Predicate<Response> is(int status) {
        return answer -> answer.statusCode() == status;
    }

    private static Predicate<Response> says(String text) {
        return answer -> answer.asString().contains(text);
    }

    private static boolean saysWhenToRetry(Response answer) {
        return answer.header("Retry-After") != null;
    }

    private void check(String what, Response answer, Predicate<Response> asItMustBe) {
        boolean good = asItMustBe.test(answer);
        failures += good ? 0 : 1;
        String body = answer.asString().strip();
        Terminal.say("  %-30s %d %s%s"
                .formatted(
                        what,
                        answer.statusCode(),
                        body.substring(0, Math.min(160, body.length())).replace('\n', ' '),
                        good ? "" : "   WRONG"));
    }

    private void expect(String what, boolean good) {
        failures += good ? 0 : 1;
        Terminal.say("  %-30s %s".formatted(what, good ? "yes" : "no   WRONG"));
    }

    /** Asks until the answer is as it must be, or for some minutes. */
    private void eventually(String what, Supplier<Response> question, Predicate<Response> asItMustBe)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Response answer = question.get();
        while (!asItMustBe.test(answer) && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            TimeUnit.MILLISECONDS.sleep(500);
            answer = question.get();
        }
        check("%s (%.0f s)".formatted(what, (System.nanoTime() - start) / 1e9), answer, asItMustBe);
    }
}
