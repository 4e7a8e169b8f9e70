package org.portledger.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code ./portledger run} can be told, by environment variables; README.md lists them.
 *
 * @param home     the checkout
 * @param data     where the database and the logs are kept
 * @param bind     the address that the server listens on
 * @param httpPort where pages and API answer
 */
public record RunSettings(Path home, Path data, String bind, int httpPort) {

    /** The management port of a server on 8080 is 9990; other servers keep the same distance. */
    private static final int MANAGEMENT_DISTANCE = 1910;

    /** @throws StartException if a setting cannot be used, naming it */
    static RunSettings from(Path home, Map<String, String> environment) {
        Path data = home.resolve(environment.getOrDefault("PORTLEDGER_DATA", ".data"))
                .normalize();
        String bind = environment.getOrDefault("PORTLEDGER_BIND", "127.0.0.1");
        return new RunSettings(home, data, bind, httpPort(environment.getOrDefault("PORTLEDGER_HTTP_PORT", "8080")));
    }

    private static int httpPort(String text) {
        int highest = 65535 - MANAGEMENT_DISTANCE;
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > highest) {
            throw new StartException(
                    "PORTLEDGER_HTTP_PORT must be a number from 1 to %d, was '%s'.".formatted(highest, text));
        }
        return Integer.parseInt(text);
    }

    /** Where health is. */
    public int managementPort() {
        return httpPort + MANAGEMENT_DISTANCE;
    }

    /** The address to open in a browser on this machine. */
    public String address() {
        String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + httpPort;
    }
}
