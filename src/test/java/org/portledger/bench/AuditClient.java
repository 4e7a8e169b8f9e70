package org.portledger.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/** Drives an audit by the API, as curl would. */
final class AuditClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String authorization;

    private AuditClient(String api, String authorization) {
        this.api = api;
        this.authorization = authorization;
    }

    /** Signs in once; the requests then go with a token, so that none of them pays for the check of a password. */
    static AuditClient withNewToken(String api, String login, String password)
            throws IOException, InterruptedException {
        byte[] credentials = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        var signedIn = new AuditClient(api, "Basic " + Base64.getEncoder().encodeToString(credentials));
        JsonObject wanted = Json.createObjectBuilder()
                .add("label", "bench")
                .add("scope", "WRITE")
                .add("expiresOn", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())
                .build();
        return new AuditClient(
                api, "Bearer " + signedIn.post("tokens", json(wanted)).getString("secret"));
    }

    /** @return its id */
    long newAudit(String name) throws IOException, InterruptedException {
        int team = get("teams").asJsonArray().getJsonObject(0).getInt("id");
        JsonObject wanted =
                Json.createObjectBuilder().add("teamId", team).add("name", name).build();
        return post("audits", json(wanted)).getInt("id");
    }

    /**
     * Sends a file as a stream.
     *
     * @return the import as it stands once the file is kept
     */
    JsonObject send(long audit, Path file) throws IOException, InterruptedException {
        return post("audits/" + audit + "/scans?name=" + file.getFileName(), BodyPublishers.ofFile(file));
    }

    /** Sends what has no file. */
    JsonObject send(long audit, BodyPublisher content) throws IOException, InterruptedException {
        return post("audits/" + audit + "/scans", content);
    }

    /** Waits for the import's end. The server keeps each request until then, or for a minute. */
    JsonObject awaitEnd(long id) throws IOException, InterruptedException {
        JsonObject standing = get("imports/" + id).asJsonObject();
        while (!standing.containsKey("endedAt")) {
            standing = get("imports/" + id + "?wait=60").asJsonObject();
        }
        return standing;
    }

    /** The imports into an audit, the last requested first. */
    List<JsonObject> imports(long audit) throws IOException, InterruptedException {
        return get("audits/" + audit + "/imports").asJsonArray().getValuesAs(JsonObject.class);
    }

    /** How many scans an audit holds. */
    int scans(long audit) throws IOException, InterruptedException {
        return get("audits/" + audit + "/scans").asJsonArray().size();
    }

    /** The findings that the list of audits counts, once the list of findings begins with one. */
    long findings(long audit) throws IOException, InterruptedException {
        if (get("audits/" + audit + "/findings?limit=1").asJsonArray().isEmpty()) {
            return 0;
        }
        return get("audits").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getInt("id") == audit)
                .mapToLong(row -> row.getJsonNumber("findings").longValue())
                .findFirst()
                .orElseThrow();
    }

    /** Edits all findings of an audit that a query finds; returns the answer. */
    JsonObject edit(long audit, String query, JsonObject edit) throws IOException, InterruptedException {
        return post(
                "audits/" + audit + "/findings/bulk?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8), json(edit));
    }

    /** Takes an edit back. */
    JsonObject undo(long audit, long change) throws IOException, InterruptedException {
        return post(
                "audits/" + audit + "/changes/" + change + "/undo",
                json(Json.createObjectBuilder().add("reason", "Undo").build()));
    }

    /**
     * Reads an answer of any kind and size to its end.
     *
     * @return its bytes
     * @throws IOException for any answer that is no success
     */
    long read(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).setHeader("Accept", "*/*").GET().build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("%s was answered %d".formatted(path, answer.statusCode()));
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private JsonStructure get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private JsonObject post(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(body))
                .asJsonObject();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    /** @throws IOException for any answer that is no success */
    private JsonStructure send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s was answered %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    private static BodyPublisher json(JsonObject body) {
        return BodyPublishers.ofString(body.toString());
    }
}
