package org.portledger.report.export.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;
import org.portledger.scan.ContentDigest;

/** Exports that are made in the background, as programs ask for them and get them. */
@SharedDeployment
class KeptExportsIT {

    private static final String TWO_PORTS = """
            <nmaprun scanner="nmap" version="7.93" start="1790000000">
            <host><status state="up"/><address addr="192.0.2.1" addrtype="ipv4"/><ports>
            <port protocol="tcp" portid="22"><state state="open"/><service name="ssh" method="probed"/></port>
            <port protocol="tcp" portid="80"><state state="open"/><service name="http" method="probed"/></port>
            </ports></host><runstats><finished time="1790000060"/></runstats></nmaprun>
            """;

    private static final int HOSTS = 100;
    private static final int PORTS = 100;

    private static PortledgerClient auditor;
    private static PortledgerClient viewer;
    private static PortledgerClient stranger;
    private static long team;

    @ArquillianResource
    private URL base;

    private long audit;

    @BeforeEach
    void anAuditOfTwoFindings() {
        if (auditor == null) {
            PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
            team = administrator.newTeam();
            auditor = administrator.newMember(team, "AUDITOR");
            viewer = administrator.newMember(team, "VIEWER");
            stranger = administrator.newMember(administrator.newTeam(), "LEAD");
        }
        audit = auditor.newAudit(team);
        auditor.importScan(audit, TWO_PORTS);
    }

    @Test
    void aFileIsMadeInTheBackgroundAndIsTheOneThatIsHadAtOnce() throws IOException {
        for (String format : List.of("csv", "json")) {
            Response asked = ask(auditor, Map.of("format", format, "q", "port:80"));
            asked.then()
                    .statusCode(202)
                    .header("Location", containsString("/api/v1/exports/"))
                    .body("state", equalTo("QUEUED"))
                    .body("query", equalTo("port:80"));
            Response done = made(asked);
            done.then().body("written", equalTo(1)).body("matching", equalTo(1)).body("keptUntil", notNullValue());

            Response file = viewer.get("exports/{id}/file", id(asked));
            file.then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("findings-%d.%s".formatted(audit, format)))
                    .header("Repr-Digest", startsWith("sha-256="));
            byte[] bytes = file.asByteArray();
            assertThat(bytes)
                    .isEqualTo(auditor.get("audits/{id}/findings/export?q=port:80&format=" + format, audit)
                            .asByteArray());
            assertThat(ContentDigest.of(() -> new ByteArrayInputStream(bytes)))
                    .isEqualTo(new ContentDigest(
                            done.jsonPath().getString("sha256"), done.jsonPath().getLong("size")));
        }
    }

    @Test
    void aFileOfManyPiecesIsWholeToo() {
        audit = auditor.newAudit(team);
        auditor.importScan(audit, manyPorts()).then().statusCode(201);

        byte[] file = fileOf(Map.of("format", "csv"));

        assertThat(file)
                .isEqualTo(auditor.get("audits/{id}/findings/export?format=csv", audit)
                        .asByteArray());
        assertThat(new String(file, StandardCharsets.UTF_8)).hasLineCount(1 + HOSTS * PORTS);
    }

    @Test
    void spreadsheetsAndPaperAreMadeToo() {
        assertThat(fileOf(Map.of("format", "xlsx"))).startsWith('P', 'K');
        assertThat(fileOf(Map.of("format", "PDF"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whatIsMadeStaysAsItWasWhateverIsDecidedSince() {
        Response asked = ask(auditor, Map.of("format", "csv", "q", "disposition:new"));
        made(asked);
        byte[] before = auditor.get("exports/{id}/file", id(asked)).asByteArray();
        auditor.post("audits/{id}/findings/bulk", Map.of("disposition", "EXPECTED", "reason", "They are ours"), audit)
                .then()
                .statusCode(200);

        assertThat(auditor.get("exports/{id}/file", id(asked)).asByteArray()).isEqualTo(before);
    }

    @Test
    void othersTeamsSeeNothingOfIt() {
        long id = id(ask(auditor, Map.of("format", "csv")));

        auditor.get("audits/{id}/exports", audit).then().body("id", equalTo(List.of((int) id)));
        stranger.get("audits/{id}/exports", audit).then().statusCode(404);
        stranger.get("exports/{id}", id).then().statusCode(404);
        stranger.get("exports/{id}/file", id).then().statusCode(404);
        stranger.delete("exports/{id}", id).then().statusCode(404);
        ask(stranger, Map.of("format", "csv")).then().statusCode(404);
    }

    @Test
    void itIsForgottenByWhoeverAskedForItAndByAuditors() {
        long own = id(ask(viewer, Map.of("format", "csv")));
        long others = id(ask(auditor, Map.of("format", "csv")));

        viewer.delete("exports/{id}", others).then().statusCode(403);
        viewer.delete("exports/{id}", own).then().statusCode(204);
        auditor.delete("exports/{id}", others).then().statusCode(204);
        auditor.get("exports/{id}", others).then().statusCode(404);
        auditor.get("audits/{id}/exports", audit).then().body("", hasSize(0));
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        ask(auditor, Map.of("format", "exe"))
                .then()
                .statusCode(400)
                .body("detail", equalTo("format must be one of [CSV, JSON, XLSX, PDF]"));
        ask(auditor, Map.of("format", "csv", "q", "port:x"))
                .then()
                .statusCode(400)
                .body("at", equalTo(6));
        for (int i = 0; i < KeptExports.MOST; i++) {
            ask(auditor, Map.of("format", "csv")).then().statusCode(202);
        }
        ask(auditor, Map.of("format", "csv"))
                .then()
                .statusCode(409)
                .body("detail", equalTo("The audit keeps 20 exports, and may keep no more; forget one first"));
    }

    @Test
    void anAuditKeepsNoMoreIfManyAskAtOnce() {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> ask(auditor, Map.of("format", "csv")).statusCode(), crowd))
                    .limit(KeptExports.MOST + 12)
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 202))
                    .hasSize(KeptExports.MOST);
        } finally {
            crowd.shutdownNow();
        }
    }

    /** Each with a product that no packing makes shorter, so that they are more than one piece. */
    private static String manyPorts() {
        var random = new Random(5);
        var document = new StringBuilder("<nmaprun scanner=\"nmap\" version=\"7.93\" start=\"1790000000\">");
        for (int host = 1; host <= HOSTS; host++) {
            document.append("<host><status state=\"up\"/><address addr=\"192.0.2.%d\" addrtype=\"ipv4\"/><ports>"
                    .formatted(host));
            for (int port = 1; port <= PORTS; port++) {
                byte[] product = new byte[40];
                random.nextBytes(product);
                document.append(
                        "<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/><service name=\"x\" product=\"%s\" method=\"probed\"/></port>"
                                .formatted(port, HexFormat.of().formatHex(product)));
            }
            document.append("</ports></host>");
        }
        return document + "<runstats><finished time=\"1790000060\"/></runstats></nmaprun>";
    }

    private Response ask(PortledgerClient who, Map<String, ?> wanted) {
        return who.post("audits/{id}/exports", wanted, audit);
    }

    private static long id(Response asked) {
        return asked.jsonPath().getLong("id");
    }

    private static Response made(Response asked) {
        Response done = auditor.get("exports/{id}?wait=60", id(asked));
        done.then().statusCode(200).body("state", equalTo("DONE"));
        return done;
    }

    private byte[] fileOf(Map<String, ?> wanted) {
        Response asked = ask(auditor, wanted);
        made(asked);
        return auditor.get("exports/{id}/file", id(asked)).asByteArray();
    }
}
