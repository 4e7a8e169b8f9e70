package org.portledger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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

    private static final double MAX_P99 = 50;

    /**
     * Runs wrk for some seconds with 64 connections.
     *
     * @throws IOException if wrk fails, or any answer was no success: figures of errors are worth nothing
     */
    static Wrk run(Load load, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "--threads", "1", "--connections", "64", "--latency"));
        // wrk calls what takes longer than 2 s an error unless told otherwise; here it belongs to the figures
        command.addAll(List.of("--duration", seconds + "s", "--timeout", "30s"));
        command.addAll(load.arguments());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException("wrk against " + load.address() + " failed:\n" + output);
        }
        return parse(output);
    }

    /** Of an odd number of runs the middle one of each figure. */
    static Wrk median(List<Wrk> runs) {
        return new Wrk(median(runs, Wrk::requestsPerSecond), median(runs, Wrk::p50), median(runs, Wrk::p99));
    }

    private static double median(List<Wrk> runs, ToDoubleFunction<Wrk> figure) {
        return runs.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
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

    /** One line of a table: name, rate, share of the floor's rate, latencies, and whether the aim is met if there is one. */
    String line(Load load, Wrk floor) {
        double share = requestsPerSecond / floor.requestsPerSecond;
        boolean met = share >= load.share() && p99 < MAX_P99;
        String aim = "  aim %.2f and p99 below %.0f ms: %s".formatted(load.share(), MAX_P99, met ? "met" : "missed");
        return String.format(
                Locale.ROOT,
                "%-34s %10.0f %8.2f %9.2f %9.2f%s",
                load.name(),
                requestsPerSecond,
                share,
                p50,
                p99,
                load.share() == 0 ? "" : aim);
    }
}
