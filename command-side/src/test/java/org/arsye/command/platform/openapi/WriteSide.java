package org.arsye.command.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.arsye.command.TestDatabase;
import org.arsye.command.access.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One write side for the tests of its description; each of its answers is held against it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WriteSide {

    static final String NOBODY = "";
    static final String ADMINISTRATOR = "administrator";
    static final String PASSWORD = "nje fjalekalim i gjate";
    static final String WORDS = "Kjo është një fjali e gjatë mjaftueshëm për ta arsyetuar";

    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Contract contract;
    static String document;

    private WebTestClient http;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeEach
    void open(@LocalServerPort int port, @Autowired Accounts accounts) {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
        if (contract == null) {
            document = http.get()
                    .uri("/api/v1/openapi/command")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            contract = new Contract(document);
            accounts.createAdministrator(ADMINISTRATOR, PASSWORD);
        }
    }

    /** Sends JSON and holds the answer against the description. */
    JsonNode send(HttpMethod method, String who, String path, Object body, int status) {
        return send(method, who, path, MediaType.APPLICATION_JSON, json(body), status);
    }

    JsonNode post(String who, String path, Object body, int status) {
        return send(HttpMethod.POST, who, path, body, status);
    }

    JsonNode send(HttpMethod method, String who, String path, MediaType type, String body, int status) {
        EntityExchangeResult<byte[]> answer = exchange(method, path, type, body, headers -> {
            if (!who.equals(NOBODY)) {
                headers.setBearerAuth(token(who));
            }
        });
        String said =
                new String(Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]), StandardCharsets.UTF_8);
        assertThat(answer.getStatus().value())
                .as("%s %s by %s: %s", method, path, who, said)
                .isEqualTo(status);
        return said.isEmpty() ? null : JSON.readTree(said.lines().toList().getLast());
    }

    EntityExchangeResult<byte[]> exchange(
            HttpMethod method, String path, MediaType type, String body, Consumer<HttpHeaders> headers) {
        EntityExchangeResult<byte[]> answer = http.method(method)
                .uri(path)
                .headers(headers)
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        contract.holds(answer, answer.getResponseBody());
        return answer;
    }

    String token(String username) {
        return TOKENS.computeIfAbsent(
                username,
                name -> JSON.readTree(exchange(
                                        HttpMethod.POST,
                                        "/api/v1/tokens",
                                        MediaType.APPLICATION_JSON,
                                        json(Map.of("username", name, "password", PASSWORD)),
                                        headers -> {})
                                .getResponseBody())
                        .get("token")
                        .asString());
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, String> both(String text) {
        return Map.of("sq", text, "sr", text);
    }
}
