package org.portledger.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.net.URL;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** The files of remarks: kept as they came, and handed out so that no browser runs them. */
@SharedDeployment
class AttachmentsIT {

    /** As it is where nobody sets another. */
    private static final int LIMIT = 10 << 20;

    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private long remark;

    @BeforeEach
    void aNewRemark() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        Response made = team.auditor()
                .post(
                        "ports/2693/annotations",
                        Map.of("teamId", team.id(), "transport", "tcp", "text", "See the picture"));
        remark = made.then().statusCode(201).extract().jsonPath().getLong("id");
    }

    @Test
    void aFileIsKeptWithItsDigestAndComesBackAsItCame() throws Exception {
        byte[] content = PNG.getBytes(ISO_8859_1);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        attach(team.auditor(), "picture.png", content)
                .then()
                .statusCode(201)
                .header("Location", containsString("annotations/" + remark + "/attachments/1"))
                .body("number", equalTo(1))
                .body("type", equalTo("image/png"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256));

        Response file = team.viewer().get("annotations/{id}/attachments/1", remark);
        assertThat(file.asByteArray()).isEqualTo(content);
        isToBeSavedOnly(file, "image/png", "picture.png");
        team.viewer().get("annotations/{id}", remark).then().body("attachments.sha256", contains(sha256));
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, '<script>alert(1)</script>', text/plain;charset=UTF-8",
        "picture.svg, '<svg onload=\"alert(1)\"/>', text/plain;charset=UTF-8",
        "note.png, just text, text/plain;charset=UTF-8",
        "paper.txt, %PDF-1.7, application/pdf",
        "program.txt, '\u001bELF', application/octet-stream"
    })
    void whatAFileIsItsContentTells(String name, String content, String type) {
        attach(team.auditor(), name, content.getBytes(UTF_8)).then().statusCode(201);

        Response file = team.viewer().get("annotations/{id}/attachments/1", remark);
        isToBeSavedOnly(file, type, name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Windows\\win.ini, win.ini",
        "'a\r\nSet-Cookie: x=y', aSet-Cookie: x=y",
        "'x\u0000\u202Egnp.exe', xgnp.exe",
        "'\"; filename=evil.html; x=\"', '\"; filename=evil.html; x=\"'",
        "<img src=x onerror=alert(1)>.txt, <img src=x onerror=alert(1)>.txt",
        "'', unnamed"
    })
    void aHostileNameIsOnlyAName(String name, String shown) {
        attach(team.auditor(), name, "text".getBytes(UTF_8))
                .then()
                .statusCode(201)
                .body("name", equalTo(shown));

        Response file = team.viewer().get("annotations/{id}/attachments/1", remark);
        assertThat(file.header("Content-Disposition")).matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._~-]+");
        assertThat(file.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    void whatIsTooLargeIsRefusedNamingTheLimit() {
        attach(team.auditor(), "large.bin", new byte[LIMIT + 1])
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString(LIMIT + " bytes"));
        attach(team.auditor(), "just.bin", new byte[LIMIT]).then().statusCode(201);

        team.viewer().get("annotations/{id}", remark).then().body("attachments", hasSize(1));
    }

    @Test
    void anEmptyFileAndAnEleventhAreRefused() {
        attach(team.auditor(), "empty", new byte[0])
                .then()
                .statusCode(400)
                .body("detail", containsString("must not be empty"));
        for (int i = 1; i <= 10; i++) {
            attach(team.auditor(), i + ".txt", "x".getBytes(UTF_8))
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(i));
        }
        attach(team.auditor(), "11.txt", "x".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("detail", equalTo("files must be 10 at most"));
        team.viewer().get("annotations/{id}", remark).then().body("attachments", hasSize(10));
    }

    @Test
    void onlyWhoWroteTheRemarkAddsFilesAndOnlyTheTeamReadsThem() {
        attach(team.lead(), "x", "x".getBytes(UTF_8)).then().statusCode(403);
        attach(team.viewer(), "x", "x".getBytes(UTF_8)).then().statusCode(403);
        attach(team.stranger(), "x", "x".getBytes(UTF_8)).then().statusCode(404);
        attach(team.auditor(), "x", "x".getBytes(UTF_8)).then().statusCode(201);

        for (PortledgerClient other : new PortledgerClient[] {team.stranger(), team.administrator()}) {
            other.get("annotations/{id}/attachments/1", remark).then().statusCode(404);
        }
        team.viewer().get("annotations/{id}/attachments/2", remark).then().statusCode(404);
        team.viewer().get("annotations/{id}/attachments/0", remark).then().statusCode(404);
    }

    @Test
    void aWithdrawnRemarkTakesNoMore() {
        team.auditor()
                .request()
                .header("If-Match", "*")
                .put("api/v1/annotations/{id}/withdrawn", remark)
                .then()
                .statusCode(200);
        attach(team.auditor(), "x", "x".getBytes(UTF_8)).then().statusCode(409);
    }

    private Response attach(PortledgerClient client, String name, byte[] content) {
        return client.request()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("api/v1/annotations/{id}/attachments", remark);
    }

    private static void isToBeSavedOnly(Response file, String type, String name) {
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualToIgnoringCase(type);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''" + name);
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
    }
}
