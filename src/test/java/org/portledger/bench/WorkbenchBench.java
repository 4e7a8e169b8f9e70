package org.portledger.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench workbench}: an audit with a million findings, its lists and counts, an edit of a hundred thousand
 * and its undo, exports of all, the difference of two scans; and the same difference of smaller ones beside Debian's ndiff.
 */
public final class WorkbenchBench {

    private static final int HOSTS = Integer.getInteger("bench.hosts", 80_000);
    private static final int HOSTS_FOR_NDIFF = 10_000;
    private static final int ROUNDS = 20;
    private static final int NDIFF_MINUTES = 20;

    /** What ndiff returns for two scans that are not the same; more is a failure. */
    private static final int DIFFERENT = 1;

    /** What people ask for, from next to nothing to everything. */
    private static final List<String> QUERIES = List.of(
            "",
            "verdict:deregistered",
            "verdict:mismatched,deregistered presence:present -disposition:expected",
            "port:2693",
            "port:22",
            "port:8000-8100",
            "host:10.0.7.0/24",
            "service:http* severity:>=medium",
            "product:openssh",
            "assignee:me due:<7d",
            "-tag:lab first:<7d",
            "belarc");

    /** About 8,200 hosts, with 12 or 13 open ports each. */
    private static final String HUNDRED_THOUSAND = "host:10.0.0.0/19";

    private final AuditClient client;
    private final HeapWatch heap;
    private final Path folder;

    private WorkbenchBench(AuditClient client, HeapWatch heap, Path folder) {
        this.client = client;
        this.heap = heap;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench-workbench").toAbsolutePath());
        try (Installation installation = Installation.start(EmbeddedDatabase.temporary(), folder);
                HeapWatch heap = HeapWatch.of(installation.serverPid())) {
            new WorkbenchBench(installation.client(), heap, folder).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        long audit = client.newAudit("Workbench bench");
        int first = imported(audit, scan(0));
        int second = imported(audit, scan(1));
        lists(audit);
        editOfMany(audit);
        exports(audit);
        difference(first, second, HOSTS);
        besideNdiff();
    }

    /** @return the scan's id */
    private int imported(long audit, Path file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        JsonObject end = client.awaitEnd(client.send(audit, file).getInt("id"));
        Terminal.say("Import of %d MB: %.1f s, %d findings in all, heap %d MB at most"
                .formatted(Files.size(file) >> 20, since(start), client.findings(audit), peak()));
        return end.getJsonArray("scans").getJsonObject(0).getJsonObject("scan").getInt("id");
    }

    private Path scan(int visit) throws IOException {
        Path file = folder.resolve("estate-%d.xml".formatted(visit));
        new ScanGenerator(new Estate(0, HOSTS, 1, visit), file).nmapXml();
        return file;
    }

    /** Without scripts, as Debian's ndiff breaks off where a port has two of them. */
    private Path scanForNdiff(int visit) throws IOException {
        Path file = folder.resolve("estate-for-ndiff-%d.xml".formatted(visit));
        new ScanGenerator(new Estate(0, HOSTS_FOR_NDIFF, 1, visit), file).nmapXmlWithoutScripts();
        return file;
    }

    private void lists(long audit) throws IOException, InterruptedException {
        Terminal.say("%-72s %18s %18s".formatted("p50 and p95 in ms", "list of 50", "counts"));
        double[] all = new double[QUERIES.size() * ROUNDS];
        double[] allCounts = new double[all.length];
        for (int i = 0; i < QUERIES.size(); i++) {
            String query = "q=" + URLEncoder.encode(QUERIES.get(i), StandardCharsets.UTF_8);
            double[] lists = times("audits/" + audit + "/findings?limit=50&" + query);
            double[] counts = times("audits/" + audit + "/findings/facets?" + query);
            System.arraycopy(lists, 0, all, i * ROUNDS, ROUNDS);
            System.arraycopy(counts, 0, allCounts, i * ROUNDS, ROUNDS);
            tell("“" + QUERIES.get(i) + "”", lists, counts);
        }
        tell("all of them (aim: p95 under 300)", all, allCounts);
    }

    private static void tell(String what, double[] lists, double[] counts) {
        Terminal.say("%-72s %8.1f %9.1f %8.1f %9.1f"
                .formatted(what, part(lists, 0.5), part(lists, 0.95), part(counts, 0.5), part(counts, 0.95)));
    }

    private double[] times(String path) throws IOException, InterruptedException {
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            client.read(path);
            milliseconds[round] = since(start) * 1000;
        }
        return milliseconds;
    }

    private static double part(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private void editOfMany(long audit) throws IOException, InterruptedException {
        JsonObject edit = Json.createObjectBuilder()
                .add("disposition", "EXPECTED")
                .add("reason", "All of this network is known")
                .build();
        long start = System.nanoTime();
        JsonObject result = client.edit(audit, HUNDRED_THOUSAND, edit);
        Terminal.say("Edit of %d findings: %.1f s (aim: under 20)".formatted(result.getInt("changed"), since(start)));
        start = System.nanoTime();
        client.undo(audit, result.getInt("changeId"));
        Terminal.say("Its undo: %.1f s".formatted(since(start)));
        start = System.nanoTime();
        client.read("audits/" + audit + "/trail/verification");
        Terminal.say("Verification of the trail of both: %.1f s".formatted(since(start)));
    }

    private void exports(long audit) throws IOException, InterruptedException {
        for (String format : List.of("csv", "json", "xlsx")) {
            heap.reset();
            long start = System.nanoTime();
            long bytes = client.read("audits/" + audit + "/findings/export?format=" + format);
            Terminal.say("Export of all as %s: %.1f s, %d MB, heap %d MB at most"
                    .formatted(format, since(start), bytes >> 20, peak()));
        }
    }

    /** @return seconds */
    private double difference(int first, int second, int hosts) throws IOException, InterruptedException {
        heap.reset();
        long start = System.nanoTime();
        long bytes = client.read("scans/" + first + "/diff/" + second + "?format=text");
        double seconds = since(start);
        Terminal.say("Difference of two scans of %d hosts: %.1f s, %d KB, heap %d MB at most"
                .formatted(hosts, seconds, bytes >> 10, peak()));
        return seconds;
    }

    private void besideNdiff() throws IOException, InterruptedException {
        Path before = scanForNdiff(0);
        Path after = scanForNdiff(1);
        long audit = client.newAudit("Beside ndiff");
        double ours = difference(imported(audit, before), imported(audit, after), HOSTS_FOR_NDIFF);
        long start = System.nanoTime();
        Process ndiff = new ProcessBuilder("ndiff", before.toString(), after.toString())
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!ndiff.waitFor(NDIFF_MINUTES, TimeUnit.MINUTES)) {
            ndiff.destroyForcibly();
            Terminal.say("ndiff did not come to an end within %d minutes.".formatted(NDIFF_MINUTES));
            return;
        }
        if (ndiff.exitValue() > DIFFERENT) {
            throw new IOException("ndiff broke off");
        }
        double seconds = since(start);
        Terminal.say("ndiff of the same files: %.1f s, %.0f times as long".formatted(seconds, seconds / ours));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Megabytes. */
    private long peak() {
        return heap.peak() >> 20;
    }
}
