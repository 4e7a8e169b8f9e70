package org.portledger.bench;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.RunFolder;
import org.portledger.run.RunSettings;
import org.portledger.run.Server;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench lookup}: the port page and its API under load, beside the same web server with next to
 * nothing to do. Everything runs on this machine, one load at a time, some seconds each.
 */
public final class LookupBench {

    private static final Pattern SERVER_JARS = Pattern.compile(
            "(undertow-core|xnio-.*|jboss-logging|jboss-threads|wildfly-common|smallrye-common-.*)-[0-9].*\\.jar");
    private static final int HTTP_PORT = 18080;
    private static final int FLOOR_PORT = 18090;
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int RUNS = 3;

    private LookupBench() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of("").toAbsolutePath();
        Path data = Files.createDirectories(home.resolve("target/bench"));
        var settings = new RunSettings(home, data, "127.0.0.1", HTTP_PORT);
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                RunFolder folder = RunFolder.hold(data);
                Server server = Server.start(settings, folder, database.serverEnvironment())) {
            server.awaitAnswer();
            Process floor = startFloor(database, data);
            try {
                Wrk cold = Wrk.run(pages(settings), SECONDS);
                List<Load> loads = loads(settings);
                report(loads, measure(loads), cold);
            } finally {
                floor.destroy();
                floor.waitFor();
            }
        }
    }

    private static Process startFloor(EmbeddedDatabase database, Path data) throws IOException, InterruptedException {
        Map<String, String> environment = database.serverEnvironment();
        Process floor = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-cp",
                        serverJars() + File.pathSeparator + System.getProperty("java.class.path"),
                        Floor.class.getName(),
                        Integer.toString(FLOOR_PORT),
                        environment.get("PORTLEDGER_DB_URL"),
                        environment.get("PORTLEDGER_DB_USER"),
                        environment.get("PORTLEDGER_DB_PASSWORD")))
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "floor.log"))
                .start();
        while (!accepts(FLOOR_PORT)) {
            if (floor.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("The floor ended while it started; see " + data.resolve("floor.log"));
            }
        }
        return floor;
    }

    /** The web server's own jars, so that the floor is the very same Undertow. */
    private static String serverJars() throws IOException {
        try (var files = Files.walk(Path.of("target/server/modules/system/layers/base"))) {
            return files.filter(file ->
                            SERVER_JARS.matcher(file.getFileName().toString()).matches())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static boolean accepts(int port) {
        try (var probe = new Socket("127.0.0.1", port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<Load> loads(RunSettings settings) {
        String floor = "http://127.0.0.1:" + FLOOR_PORT;
        String api = settings.address() + "/api/v1/ports/";
        return List.of(
                Load.of("bare Undertow, a constant", floor + "/hello"),
                Load.of("bare Undertow, a point query", floor + "/query"),
                Load.aimingAt(0.3, "port 2693 by API", api + "2693"),
                Load.aimingAt(0.15, "port 2693 as page", settings.address() + "/ports/2693"),
                Load.overAllPorts("any port by API", api),
                pages(settings));
    }

    private static Load pages(RunSettings settings) {
        return Load.overAllPorts("any port as page", settings.address() + "/ports/");
    }

    /** The runs of one load lie apart, so that a disturbance of the machine meets one of each rather than all of one. */
    private static Map<Load, Wrk> measure(List<Load> loads) throws IOException, InterruptedException {
        for (Load load : loads) {
            Wrk.run(load, WARM_UP_SECONDS);
        }
        var runs = new LinkedHashMap<Load, List<Wrk>>();
        for (int run = 0; run < RUNS; run++) {
            for (Load load : loads) {
                runs.computeIfAbsent(load, first -> new ArrayList<>()).add(Wrk.run(load, SECONDS));
            }
        }
        var medians = new LinkedHashMap<Load, Wrk>();
        runs.forEach((load, figures) -> medians.put(load, Wrk.median(figures)));
        return medians;
    }

    private static void report(List<Load> loads, Map<Load, Wrk> measured, Wrk cold) {
        Wrk floor = measured.get(loads.get(0));
        Terminal.say("Medians of %d runs of %d s".formatted(RUNS, SECONDS));
        Terminal.say(
                "%-34s %10s %8s %9s %9s".formatted("64 connections", "requests/s", "of floor", "p50 ms", "p99 ms"));
        measured.forEach((load, figures) -> Terminal.say(figures.line(load, floor)));
        Terminal.say(cold.line(Load.of("any port as page, just started", ""), floor));
    }
}
