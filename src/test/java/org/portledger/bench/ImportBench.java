package org.portledger.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench import [hosts]}: from an upload's first byte until its findings can be searched, beside the
 * bare StAX parser and COPY in the same run, on the same file and database. Each run begins with empty tables; without a
 * number of hosts, the last runs go into tables that hold ten million observations.
 */
public final class ImportBench {

    private static final int[] HOSTS = {1_000, 10_000, 100_000};
    private static final int HOSTS_TO_FILL_WITH = 100_000;
    private static final long FULL = 10_000_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 3);

    /** Above it, a run takes minutes, and once is enough. */
    private static final int LARGE = 200_000;

    private static final double AIM_OF_RATIO = 2.5;
    private static final double AIM_OF_GROWTH = 1.3;

    private final Installation installation;
    private final AuditClient client;
    private final HeapWatch heap;
    private final Path folder;

    private int audits;
    private int first;

    private ImportBench(Installation installation, AuditClient client, HeapWatch heap, Path folder) {
        this.installation = installation;
        this.client = client;
        this.heap = heap;
        this.folder = folder;
    }

    /** @param arguments the number of hosts, or nothing */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench-import").toAbsolutePath());
        try (Installation installation = Installation.start(EmbeddedDatabase.temporary(), folder);
                HeapWatch heap = HeapWatch.of(installation.serverPid())) {
            var bench = new ImportBench(installation, installation.client(), heap, folder);
            bench.warmUp();
            Terminal.say(ImportFigures.HEADING);
            if (arguments.length > 0) {
                bench.measure(Integer.parseInt(arguments[0]));
            } else {
                bench.measureAll();
            }
        }
    }

    private void warmUp() throws IOException, InterruptedException, SQLException, XMLStreamException {
        Scan scan = newScan(HOSTS[0]);
        for (int run = 0; run < RUNS; run++) {
            floor(scan);
            imported(newAudit(), scan);
        }
    }

    private void measureAll() throws IOException, InterruptedException, SQLException, XMLStreamException {
        ImportFigures intoEmpty = null;
        for (int hosts : HOSTS) {
            intoEmpty = measure(hosts);
        }
        Terminal.say("Aim: at most %.1f times the floor for %d hosts: %s"
                .formatted(AIM_OF_RATIO, intoEmpty.hosts(), verdict(intoEmpty.ratio() <= AIM_OF_RATIO)));
        measureGrown(intoEmpty);
    }

    /** @return the median of the runs */
    private ImportFigures measure(int hosts)
            throws IOException, InterruptedException, SQLException, XMLStreamException {
        Scan scan = newScan(hosts);
        var runs = new ArrayList<ImportFigures>();
        for (int run = 0; run < (hosts > LARGE ? 1 : RUNS); run++) {
            empty();
            double floor = floor(scan);
            runs.add(measured("into empty tables", newAudit(), scan, floor));
        }
        Files.delete(scan.file());
        return told(runs);
    }

    /**
     * Half of the ten million are the audit's own, and half are others'. What is measured goes to each in turn: new hosts
     * each time, since hosts that are known already are another kind of work.
     */
    private void measureGrown(ImportFigures intoEmpty) throws IOException, InterruptedException, SQLException {
        empty();
        long own = newAudit();
        long held = 0;
        for (int filled = 0; held < FULL; filled++) {
            Scan scan = newScan(HOSTS_TO_FILL_WITH);
            held += imported(filled % 2 == 0 ? own : newAudit(), scan).ports();
            Files.delete(scan.file());
        }
        Terminal.say("Filled with %d observations".formatted(held));
        var intoOther = new ArrayList<ImportFigures>();
        var intoOwn = new ArrayList<ImportFigures>();
        for (int run = 0; run < RUNS; run++) {
            Scan scan = newScan(HOSTS_TO_FILL_WITH);
            intoOther.add(measured("10 million, new audit", newAudit(), scan, 0));
            Files.delete(scan.file());
            scan = newScan(HOSTS_TO_FILL_WITH);
            intoOwn.add(measured("10 million, same audit", own, scan, 0));
            Files.delete(scan.file());
        }
        for (List<ImportFigures> runs : List.of(intoOther, intoOwn)) {
            double growth = told(runs).perRow() / intoEmpty.perRow();
            Terminal.say("Aim: at most %.1f times the time per row into empty tables: %.2f, %s"
                    .formatted(AIM_OF_GROWTH, growth, verdict(growth <= AIM_OF_GROWTH)));
        }
    }

    private static String verdict(boolean met) {
        return met ? "met" : "missed";
    }

    private static ImportFigures told(List<ImportFigures> runs) {
        ImportFigures median = runs.stream()
                .sorted(Comparator.comparingDouble(ImportFigures::seconds))
                .toList()
                .get(runs.size() / 2);
        Terminal.say(median.line());
        return median;
    }

    private double floor(Scan scan) throws IOException, SQLException, XMLStreamException {
        try (Connection connection = installation.connect()) {
            return ImportFloor.run(connection, scan.file(), scan.ports());
        }
    }

    private ImportFigures measured(String into, long audit, Scan scan, double floor)
            throws IOException, InterruptedException {
        heap.reset();
        ImportFigures figures = imported(audit, scan);
        return figures.beside(into, floor, heap.peak());
    }

    /** @throws IOException if not every open port became a finding */
    private ImportFigures imported(long audit, Scan scan) throws IOException, InterruptedException {
        long before = client.findings(audit);
        long start = System.nanoTime();
        JsonObject end = client.awaitEnd(client.send(audit, scan.file()).getInt("id"));
        long findings = client.findings(audit) - before;
        double seconds = (System.nanoTime() - start) / 1e9;
        if (findings != scan.ports()) {
            throw new IOException("%d open ports became %d findings: %s".formatted(scan.ports(), findings, end));
        }
        return ImportFigures.of(scan.hosts(), scan.ports(), Files.size(scan.file()), seconds);
    }

    private long newAudit() throws IOException, InterruptedException {
        audits++;
        return client.newAudit("Bench " + audits);
    }

    /** A file with hosts of its own. */
    private Scan newScan(int hosts) throws IOException {
        Path file = folder.resolve("estate-" + first + ".xml");
        long ports = new ScanGenerator(new Estate(first, hosts, 1), file).nmapXml();
        first += hosts;
        return new Scan(hosts, ports, file);
    }

    /** The triggers that keep what was seen hold for Portledger, not for a bench that begins anew. */
    private void empty() throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate observation, scan_host, finding, finding_count, original, audit cascade");
        }
    }

    private record Scan(int hosts, long ports, Path file) {}
}
