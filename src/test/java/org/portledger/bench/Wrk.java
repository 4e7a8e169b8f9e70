package org.portledger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Debian's load generator wrk measured.
 *
 * @param requestsPerSecond over the whole run
 * @param p50               milliseconds within which half of the requests were answered
 * @param p99               milliseconds within which 99 of 100 requests were answered
 */
record Wrk(double requestsPerSecond, double p50, double p99) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("\\s(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Map<String, Double> MILLISECONDS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

    /**
     * Runs wrk for some seconds against an address of this machine, with 64 connections.
     *
     * @throws IOException if wrk fails, or any answer was no success: figures of errors are worth nothing
     */
    static Wrk run(String address, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        "wrk",
                        "--threads",
                        "1",
                        "--connections",
                        "64",
                        "--latency",
                        "--duration",
                        seconds + "s",
                        address))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException("wrk against " + address + " failed:\n" + output);
        }
        return parse(output);
    }

    private static Wrk parse(String output) throws IOException {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("wrk printed no rate:\n" + output);
        }
        return new Wrk(Double.parseDouble(rate.group(1)), latency(output, "50"), latency(output, "99"));
    }

    private static double latency(String output, String percent) throws IOException {
        Matcher latency = LATENCY.matcher(output);
        while (latency.find()) {
            if (latency.group(1).equals(percent)) {
                return Double.parseDouble(latency.group(2)) * MILLISECONDS.get(latency.group(3));
            }
        }
        throw new IOException("wrk printed no latency at " + percent + "%:\n" + output);
    }

    /** One line of a table: name, rate, share of the floor's rate, latencies. */
    String line(String name, Wrk floor) {
        return String.format(
                Locale.ROOT,
                "%-34s %10.0f %8.2f %9.2f %9.2f",
                name,
                requestsPerSecond,
                requestsPerSecond / floor.requestsPerSecond,
                p50,
                p99);
    }
}
