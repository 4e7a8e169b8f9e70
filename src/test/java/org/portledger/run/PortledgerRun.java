package org.portledger.run;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** {@code ./portledger run}: PostgreSQL, then the server, then where to look; until Ctrl-C. */
public final class PortledgerRun {

    /** Without letters and digits that are easily taken for each other. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private PortledgerRun() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var settings = RunSettings.from(Path.of("").toAbsolutePath(), System.getenv());
            try (RunFolder folder = RunFolder.hold(settings.data())) {
                folder.endLeftovers();
                run(settings, folder);
            }
        } catch (StartException e) {
            Terminal.say(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(RunSettings settings, RunFolder folder)
            throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        EmbeddedDatabase database = EmbeddedDatabase.keeping(folder.database());
        Server server;
        String password = database.hasAccounts() ? null : newPassword();
        try {
            server = Server.start(settings, folder, environment(database, password));
        } catch (StartException e) {
            database.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database), "stop"));
        if (server.awaitAnswer()) {
            announce(settings, server, password, (System.nanoTime() - start) / 1_000_000_000.0);
            server.awaitEnd();
        }
    }

    private static Map<String, String> environment(EmbeddedDatabase database, String password) {
        var environment = new HashMap<>(database.serverEnvironment());
        if (password != null) {
            environment.put("PORTLEDGER_ADMIN_PASSWORD", password);
        }
        return environment;
    }

    private static void announce(RunSettings settings, Server server, String password, double seconds) {
        Terminal.say("Portledger answers at %s after %.1f s. Try %s/ports/2693"
                .formatted(settings.address(), seconds, settings.address()));
        if (password != null) {
            Terminal.say("Sign in as admin with the password %s (shown this once; change it on your account page)."
                    .formatted(password));
        }
        Terminal.say("Data: %s   Log: %s   Ctrl-C stops it.".formatted(settings.data(), server.log()));
    }

    private static void stop(Server server, EmbeddedDatabase database) {
        try {
            server.close();
            database.close();
            Terminal.say("Stopped.");
        } catch (IOException e) {
            Terminal.say("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }

    private static String newPassword() {
        return new SecureRandom()
                .ints(20, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
