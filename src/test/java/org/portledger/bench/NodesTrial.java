package org.portledger.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench nodes}: two servers with one worker each share one database. Imports are sent to both in turn,
 * a file is sent to both at the same moment, and one of the two is ended by force with work before it: each import must
 * be done, once.
 */
public final class NodesTrial {

    private static final int HOSTS = Integer.getInteger("bench.hosts", 5_000);
    private static final int IMPORTS = 8;
    private static final int SAME_FILES = 10;
    private static final int HOSTS_OF_SAME = 100;

    private final Installation here;
    private final Installation there;
    private final List<AuditClient> clients;
    private final Path folder;
    private int audits;
    private int failures;

    private NodesTrial(Installation here, Installation there, Path folder) throws IOException, InterruptedException {
        this.here = here;
        this.there = there;
        this.clients = List.of(here.client(), there.client());
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench-nodes").toAbsolutePath());
        var oneWorker = Map.of("PORTLEDGER_IMPORT_WORKERS", "1");
        int failures;
        try (var here = Installation.start(EmbeddedDatabase.temporary(), folder.resolve("one"), oneWorker);
                var there = here.startNode(folder.resolve("two"))) {
            var trial = new NodesTrial(here, there, folder);
            trial.shareTheQueue();
            trial.takeOneFileOnce();
            trial.loseANode();
            failures = trial.failures;
        }
        Terminal.say(failures == 0 ? "Each import was done, once." : "FAILED: " + failures);
        System.exit(failures == 0 ? 0 : 1);
    }

    /** With one worker each, two that run at once run on two nodes. */
    private void shareTheQueue() throws IOException, InterruptedException, SQLException {
        Scan scan = scan(HOSTS, 1);
        List<Sent> sent = sendInTurn(scan);
        int mostAtOnce = 0;
        Set<Integer> ended = new HashSet<>();
        while (ended.size() < sent.size()) {
            int running = 0;
            for (Sent one : sent) {
                String state = clients.get(0).imports(one.audit()).get(0).getString("state");
                running += state.equals("RUNNING") ? 1 : 0;
                if (state.equals("DONE") || state.equals("FAILED")) {
                    ended.add(one.id());
                }
            }
            mostAtOnce = Math.max(mostAtOnce, running);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        check("%d imports, sent to both nodes in turn; most at once".formatted(IMPORTS), mostAtOnce, 2);
        checkEach(sent, scan);
    }

    private void takeOneFileOnce() throws IOException, InterruptedException {
        int scans = 0;
        for (int i = 0; i < SAME_FILES; i++) {
            Scan scan = scan(HOSTS_OF_SAME, 100 + i);
            long audit = newAudit();
            List<CompletableFuture<JsonObject>> both = clients.stream()
                    .map(client -> CompletableFuture.supplyAsync(() -> sent(client, audit, scan.file())))
                    .toList();
            for (int node = 0; node < both.size(); node++) {
                clients.get(node).awaitEnd(both.get(node).join().getInt("id"));
            }
            scans += clients.get(0).scans(audit);
        }
        check("%d files, each sent to both nodes at once; scans".formatted(SAME_FILES), scans, SAME_FILES);
    }

    private void loseANode() throws IOException, InterruptedException, SQLException {
        Scan scan = scan(HOSTS, 2);
        List<Sent> sent = sendInTurn(scan);
        there.killServer();
        for (Sent one : sent) {
            clients.get(0).awaitEnd(one.id());
        }
        Terminal.say("A node ended by force with %d imports before both".formatted(IMPORTS));
        checkEach(sent, scan);
        there.startServer(); // to be closed as it was opened
    }

    private record Scan(Path file, long ports) {}

    private record Sent(long audit, int id) {}

    private Scan scan(int hosts, int seed) throws IOException {
        Path file = folder.resolve("estate-%d.xml".formatted(seed));
        return new Scan(file, new ScanGenerator(new Estate(0, hosts, seed), file).nmapXml());
    }

    private List<Sent> sendInTurn(Scan scan) throws IOException, InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            long audit = newAudit();
            JsonObject queued = clients.get(i % clients.size()).send(audit, scan.file());
            sent.add(new Sent(audit, queued.getInt("id")));
        }
        return sent;
    }

    private static JsonObject sent(AuditClient client, long audit, Path file) {
        try {
            return client.send(audit, file);
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private long newAudit() throws IOException, InterruptedException {
        audits++;
        return clients.get(0).newAudit("Nodes trial " + audits);
    }

    private void checkEach(List<Sent> sent, Scan scan) throws SQLException {
        long whole = 0;
        try (Connection connection = here.connect();
                var count = connection.prepareStatement("""
                        select (select count(*) from observation o join scan s on s.id = o.scan_id where s.audit_id = ?),
                               (select count(*) from finding where audit_id = ?)""")) {
            for (Sent one : sent) {
                count.setLong(1, one.audit());
                count.setLong(2, one.audit());
                try (var row = count.executeQuery()) {
                    row.next();
                    whole += row.getLong(1) == scan.ports() && row.getLong(2) == scan.ports() ? 1 : 0;
                }
            }
        }
        check("imports whose %d ports are all there, once".formatted(scan.ports()), whole, sent.size());
    }

    private void check(String what, long found, long expected) {
        boolean good = found == expected;
        if (!good) {
            failures++;
        }
        Terminal.say("%s: %d of %d%s".formatted(what, found, expected, good ? "" : "  WRONG"));
    }
}
