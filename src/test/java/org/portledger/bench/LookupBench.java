package org.portledger.bench;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 10;

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
                report(measure(addresses(settings)));
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

    private static Map<String, String> addresses(RunSettings settings) {
        String floor = "http://127.0.0.1:" + FLOOR_PORT;
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("bare Undertow, a constant", floor + "/hello");
        addresses.put("bare Undertow, a point query", floor + "/query");
        addresses.put("port 2693 by API", settings.address() + "/api/v1/ports/2693");
        addresses.put("port 2693 as page", settings.address() + "/ports/2693");
        return addresses;
    }

    private static Map<String, Wrk> measure(Map<String, String> addresses) throws IOException, InterruptedException {
        var measured = new LinkedHashMap<String, Wrk>();
        for (var address : addresses.entrySet()) {
            Wrk.run(address.getValue(), WARM_UP_SECONDS);
        }
        for (var address : addresses.entrySet()) {
            measured.put(address.getKey(), Wrk.run(address.getValue(), SECONDS));
        }
        return measured;
    }

    private static void report(Map<String, Wrk> measured) {
        Wrk floor = measured.values().iterator().next();
        Terminal.say(
                "%-34s %10s %8s %9s %9s".formatted("64 connections", "requests/s", "of floor", "p50 ms", "p99 ms"));
        measured.forEach((name, figures) -> Terminal.say(figures.line(name, floor)));
    }
}
