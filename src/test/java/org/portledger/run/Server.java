package org.portledger.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The WildFly process, with a base directory of its own: the image that Maven built stays as it is. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final RunSettings settings;
    private final Path base;
    private final Process process;
    private volatile boolean stopping;

    private Server(RunSettings settings, Path base, Process process) {
        this.settings = settings;
        this.base = base;
        this.process = process;
    }

    /** @throws StartException if a port it needs is taken */
    public static Server start(RunSettings settings, RunFolder folder, Map<String, String> environment)
            throws IOException {
        requireFree(settings.bind(), settings.httpPort());
        requireFree("127.0.0.1", settings.managementPort());
        Path image = settings.home().resolve("target/server");
        Path base = folder.server();
        prepare(image, base, settings.home().resolve("target/portledger.war"));
        var builder = new ProcessBuilder(List.of(
                image.resolve("bin/standalone.sh").toString(),
                "-b",
                settings.bind(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + settings.httpPort(),
                "-Djboss.management.http.port=" + settings.managementPort()));
        builder.environment().putIfAbsent("JBOSS_JAVA_SIZING", "-Xms128m -Xmx1g");
        builder.environment().putAll(environment);
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true"); // so that the script hands signals on
        builder.environment().put("JBOSS_PIDFILE", folder.serverPid().toString());
        builder.redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(base.resolve("log"))
                        .resolve("console.log")
                        .toFile());
        return new Server(settings, base, builder.start());
    }

    private static void requireFree(String address, int port) throws IOException {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            probe.setReuseAddress(true);
        } catch (java.net.BindException e) {
            throw new StartException(
                    "Port %d on %s is in use by another program, or not yours to open. Choose another, for example: PORTLEDGER_HTTP_PORT=%d ./portledger run"
                            .formatted(port, address, port == 8081 ? 8082 : 8081));
        }
    }

    private static void prepare(Path image, Path base, Path war) throws IOException {
        Path configuration = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(image.resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        for (String mark : List.of("failed", "deployed", "isdeploying", "undeployed", "pending")) {
            Files.deleteIfExists(deployments.resolve("portledger.war." + mark));
        }
        Files.copy(war, deployments.resolve("portledger.war"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(deployments.resolve("portledger.war.dodeploy"), "");
    }

    /**
     * Waits until pages are served.
     *
     * @return false if it was told to stop meanwhile
     * @throws StartException if the server ends by itself, refuses the application, or does not answer in time
     */
    public boolean awaitAnswer() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address() + "/ports/2693"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(client, request)) {
            if (Files.exists(base.resolve("deployments/portledger.war.failed"))) {
                throw new StartException("The server refused the application; see " + log());
            }
            if (System.nanoTime() > deadline) {
                throw new StartException(
                        "The server did not answer within " + PATIENCE.toMinutes() + " minutes; see " + log());
            }
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                if (stopping) {
                    return false;
                }
                throw new StartException("The server ended while it started; see " + log());
            }
        }
        return true;
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Path log() {
        return base.resolve("log/server.log");
    }

    /** Waits until the server ends by itself. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /**
     * The server's own process, which the script that started it waits for.
     *
     * @throws IllegalStateException if the server has ended
     */
    public ProcessHandle jvm() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server has ended; see " + log()));
    }

    /** Ends the server at once, as a crash would, for trials of what is left then. */
    public void kill() {
        stopping = true;
        jvm().destroyForcibly();
        process.onExit().join();
    }

    /** Asks the server to stop, which lets requests under way finish, and waits for it. */
    @Override
    public void close() {
        stopping = true;
        process.destroy();
        process.onExit().join();
    }
}
