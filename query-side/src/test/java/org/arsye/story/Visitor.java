package org.arsye.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the front door: the public, or an official with a token. */
public record Visitor(HttpClient client, URI address, String token) {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    public static Visitor of(Arsye arsye) {
        return at(arsye.address());
    }

    public static Visitor at(URI address) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Visitor(client, address, null);
    }

    /** Signs in for the API. */
    public Visitor as(String username, String password) throws IOException, InterruptedException {
        var answer = post("/api/v1/tokens", Map.of("username", username, "password", password));
        return new Visitor(
                client, address, answer.expect(201).json().required("token").asString());
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Waits until what was written up to that position is to be seen. */
    public Answer getAfter(long position, String path) throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            var answer = send(request(path)
                    .header("Arsye-After", String.valueOf(position))
                    .GET());
            if (answer.status() != 503 || attempt == 30) {
                return answer;
            }
        }
    }

    public Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** The same key again is the same wish again. */
    public Answer post(String path, String key, Object body) throws IOException, InterruptedException {
        return send(json(path, key).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** With another method than POST. */
    public Answer write(String method, String path, Object body) throws IOException, InterruptedException {
        return send(json(path, UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    public Answer raw(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer raw(String path, String json) throws IOException, InterruptedException {
        return raw(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The status of a POST with an empty object; 0 where nobody answers. */
    int tried(String path) throws InterruptedException {
        try {
            return raw(path, "{}").status();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** Whether the program at this address says that it serves. */
    boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").status() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    private HttpRequest.Builder json(String path, String key) {
        return request(path).header("Content-Type", "application/json").header("Idempotency-Key", key);
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(LONGEST_ANSWER);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var built = request.build();
        var answer = client.send(built, BodyHandlers.ofString());
        return new Answer(built.method() + " " + built.uri(), answer.statusCode(), answer.headers(), answer.body());
    }
}
