package org.portledger.audit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.portledger.it.SharedDeployment;

/**
 * Every sample of every format, imported: {@code samples.psv} says what must come out. Whoever adds a sample adds its line;
 * the failing test prints it.
 */
@SharedDeployment
class SamplesIT {

    @ArquillianResource
    private URL base;

    @Test
    void everySampleGivesWhatTheTableSays() throws IOException, URISyntaxException {
        AuditTeam team = AuditTeam.at(base);
        List<String> lines = samples().map(sample -> line(team, sample)).toList();
        assertThat(lines).as("%n%s%n", String.join("\n", lines)).containsExactlyElementsOf(expected());
    }

    private static List<String> expected() throws IOException, URISyntaxException {
        return Files.readAllLines(resource("/samples.psv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Stream<Path> samples() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(resource("/samples"))) {
            return files.sorted().toList().stream();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(SamplesIT.class.getResource(name).toURI());
    }

    /** Such as {@code nmap-first.xml | NMAP_XML | 14 hosts | 16 ports | DYNAMIC 1, REGISTERED 5 | whole}. */
    private static String line(AuditTeam team, Path sample) {
        String name = sample.getFileName().toString();
        JsonPath imported = team.newAudit()
                .importScan(team.auditor(), name, AuditTeam.sample(name), "&host=192.0.2.77&time=2026-11-22T12:00:00Z")
                .jsonPath();
        if (imported.getString("state") == null) {
            return name + " | " + imported.getString("detail");
        }
        Map<String, Integer> verdicts = new TreeMap<>(imported.getMap("byVerdict", String.class, Integer.class));
        List<String> kinds = imported.getList("scans[0].notices.kind");
        return Stream.of(
                        name,
                        imported.getString("scans[0].scan.format"),
                        imported.getInt("scans[0].scan.hosts") + " hosts",
                        imported.getInt("scans[0].scan.observations") + " ports",
                        verdicts.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(joining(", ")),
                        kinds.contains("REPAIRED") ? "repaired" : "whole",
                        kinds.contains("LEFT_OUT") ? "some left out" : "nothing left out")
                .collect(joining(" | "));
    }
}
