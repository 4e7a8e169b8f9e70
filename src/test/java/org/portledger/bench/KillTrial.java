package org.portledger.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench kill}: ends the server and PostgreSQL by force at random moments of an import, starts them
 * again, and looks what is there: all of the import or nothing, and in the end all of it, once. Each import goes into an
 * audit of its own. At last it tells what became of the space that the killed imports took.
 */
public final class KillTrial {

    private static final int HOSTS = Integer.getInteger("bench.hosts", 20_000);
    private static final int KILLS_OF_SERVER = Integer.getInteger("bench.kills.server", 20);
    private static final int KILLS_OF_DATABASE = Integer.getInteger("bench.kills.database", 10);
    private static final long SEED = Long.getLong("bench.seed", 4);
    private static final int PATIENCE_SECONDS = 180;
    private static final String LINE = "%-10s %8s  %-9s %12s %12s   %-8s %12s %12s  %s";

    private final Installation installation;
    private final AuditClient client;
    private final Path file;
    private final long ports;
    private final SplittableRandom dice = new SplittableRandom(SEED);
    private double seconds;
    private int audits;
    private int failures;

    private KillTrial(Installation installation, AuditClient client, Path file, long ports) {
        this.installation = installation;
        this.client = client;
        this.file = file;
        this.ports = ports;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of("target/bench-kill").toAbsolutePath();
        deleteAll(folder);
        Files.createDirectories(folder);
        Path file = folder.resolve("estate.xml");
        long ports = new ScanGenerator(new Estate(0, HOSTS, SEED), file).nmapXml();
        int failures;
        try (var installation =
                Installation.start(EmbeddedDatabase.keeping(folder.resolve("postgresql")), folder.resolve("run"))) {
            var trial = new KillTrial(installation, installation.client(), file, ports);
            trial.run();
            failures = trial.failures;
        }
        Terminal.say(
                failures == 0
                        ? "Each import was there whole or not at all, and in the end once."
                        : "FAILED: " + failures);
        System.exit(failures == 0 ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException, SQLException {
        undisturbed();
        Space atFirst = space();
        undisturbed();
        Space before = space();
        Terminal.say("%d hosts, %d open ports, %.1f s undisturbed, seed %d".formatted(HOSTS, ports, seconds, SEED));
        Terminal.say(LINE.formatted(
                "killed", "after s", "then", "observations", "findings", "at last", "observations", "findings", ""));
        for (int kill = 0; kill < KILLS_OF_SERVER; kill++) {
            trial("server", installation::killServer, installation::startServer);
        }
        for (int kill = 0; kill < KILLS_OF_DATABASE; kill++) {
            trial("PostgreSQL", installation::crashDatabase, () -> {});
        }
        tellSpace(before.minus(atFirst), before);
    }

    /** Something done to the installation. */
    @FunctionalInterface
    private interface Step {

        void take() throws IOException, InterruptedException, SQLException;
    }

    /** @param restart what is still to be started before the server can be asked */
    private void trial(String what, Step kill, Step restart) throws IOException, InterruptedException, SQLException {
        long audit = newAudit();
        double moment = dice.nextDouble(seconds);
        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> sendUnlessCut(audit));
        TimeUnit.MILLISECONDS.sleep((long) (moment * 1000));
        kill.take();
        Held then = held(audit); // before a worker can go on
        restart.take();
        upload.join();
        String stateThen = patiently(() -> state(audit));
        if (stateThen.equals("-")) {
            patiently(() -> client.send(audit, file)); // it never was received whole: the client would send it again
        }
        patiently(() -> client.awaitEnd(client.imports(audit).get(0).getInt("id")));
        Held last = held(audit);
        String stateLast = state(audit);
        boolean good = (then.isNothing() || then.isWhole(ports)) && last.isWhole(ports) && stateLast.equals("DONE");
        if (!good) {
            failures++;
        }
        Terminal.say(LINE.formatted(
                what,
                "%.2f".formatted(moment),
                stateThen,
                then.observations(),
                then.findings(),
                stateLast,
                last.observations(),
                last.findings(),
                good ? "" : "WRONG"));
    }

    /** The connection may break under it: that is what is tried here. */
    private void sendUnlessCut(long audit) {
        try {
            client.send(audit, file);
        } catch (IOException cut) {
            // what was received is seen afterwards
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of the one import into {@code audit}; a dash where there is none. */
    private String state(long audit) throws IOException, InterruptedException {
        List<JsonObject> imports = client.imports(audit);
        return imports.isEmpty() ? "-" : imports.get(0).getString("state");
    }

    /** Something to ask the server, which may still be finding its database again. */
    @FunctionalInterface
    private interface Question<T> {

        T ask() throws IOException, InterruptedException;
    }

    private static <T> T patiently(Question<T> question) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return question.ask();
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private void undisturbed() throws IOException, InterruptedException {
        long start = System.nanoTime();
        client.awaitEnd(client.send(newAudit(), file).getInt("id"));
        seconds = (System.nanoTime() - start) / 1e9;
    }

    private long newAudit() throws IOException, InterruptedException {
        audits++;
        return client.newAudit("Kill trial " + audits);
    }

    /** What the tables hold of an audit. */
    private record Held(long observations, long findings) {

        boolean isNothing() {
            return observations == 0 && findings == 0;
        }

        boolean isWhole(long ports) {
            return observations == ports && findings == ports;
        }
    }

    private Held held(long audit) throws SQLException {
        try (Connection connection = installation.connect()) {
            return new Held(
                    number(
                            connection,
                            "select count(*) from observation o join scan s on s.id = o.scan_id where s.audit_id = "
                                    + audit),
                    number(connection, "select count(*) from finding where audit_id = " + audit));
        }
    }

    /** Bytes on disk, with indexes. */
    private record Space(long observations, long findings) {

        Space minus(Space other) {
            return new Space(observations - other.observations, findings - other.findings);
        }

        Space times(int factor) {
            return new Space(observations * factor, findings * factor);
        }

        @Override
        public String toString() {
            return "observation %d MB, finding %d MB".formatted(observations >> 20, findings >> 20);
        }
    }

    private Space space() throws SQLException {
        try (Connection connection = installation.connect()) {
            return new Space(
                    number(connection, "select pg_total_relation_size('observation')"),
                    number(connection, "select pg_total_relation_size('finding')"));
        }
    }

    private void tellSpace(Space ofOneImport, Space before) throws IOException, InterruptedException, SQLException {
        int kills = KILLS_OF_SERVER + KILLS_OF_DATABASE;
        Space after = space();
        Terminal.say("Before the kills:         " + before);
        Terminal.say("After them:               " + after);
        Terminal.say("Left by killed imports:   " + after.minus(before).minus(ofOneImport.times(kills)));
        awaitCleaning();
        Space cleaned = space();
        undisturbed();
        undisturbed();
        Terminal.say("Two more imports need:    " + ofOneImport.times(2));
        Terminal.say("and after cleaning added: " + space().minus(cleaned));
    }

    /** Until PostgreSQL knows of no dead rows that are worth its while, or for some minutes. */
    private void awaitCleaning() throws InterruptedException, SQLException {
        long start = System.nanoTime();
        long dead = Long.MAX_VALUE;
        while (dead > ports / 10 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            TimeUnit.SECONDS.sleep(1);
            try (Connection connection = installation.connect()) {
                dead = number(
                        connection,
                        "select sum(n_dead_tup) from pg_stat_user_tables where relname in ('observation', 'finding')");
            }
        }
        Terminal.say("Dead rows %.0f s later: %d".formatted((System.nanoTime() - start) / 1e9, dead));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
