package org.arsye.command.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.arsye.command.TestDatabase;
import org.arsye.command.access.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One write side for all tests of its doors, with a body, its officials and their accounts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AtTheDoor {

    static final String PASSWORD = "nje fjalekalim i gjate";
    static final String ADMINISTRATOR = "administrator";
    static final String COORDINATOR = "coordinator";
    static final String OFFICIAL = "official";
    static final String APPROVER = "approver";
    static final String STRANGER = "stranger";
    static final String NOBODY = "";
    static final String WORDS = "Kjo është një fjali e gjatë mjaftueshëm për ta arsyetuar";

    static final TestDatabase DATABASE = TestDatabase.empty();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static String body;

    WebTestClient http;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeEach
    void openTheDoor(@LocalServerPort int port, @Autowired Accounts accounts) {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        if (body == null) {
            accounts.createAdministrator(ADMINISTRATOR, PASSWORD);
            body = registerBody();
            for (String role : List.of(COORDINATOR, OFFICIAL, APPROVER)) {
                appoint(body, role, List.of(role));
            }
            appoint(registerBody(), STRANGER, List.of(COORDINATOR, OFFICIAL, APPROVER, "moderator", "auditor"));
        }
    }

    static String body() {
        return body;
    }

    private String registerBody() {
        return id(created(
                ADMINISTRATOR, "/api/v1/public-bodies", Map.of("names", both("Ministria"), "kind", "ministry")));
    }

    private void appoint(String at, String username, List<String> roles) {
        created(
                ADMINISTRATOR,
                "/api/v1/public-bodies/" + at + "/officials",
                Map.of("name", "Zyrtari " + username, "roles", roles, "username", username, "password", PASSWORD));
    }

    static Map<String, String> both(String text) {
        return Map.of("sq", text, "sr", text);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** A bearer token of that user. */
    String token(String username) {
        return TOKENS.computeIfAbsent(
                username,
                name -> tree(http.post()
                                .uri("/api/v1/tokens")
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(json(Map.of("username", name, "password", PASSWORD)))
                                .exchange()
                                .expectStatus()
                                .isCreated()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .get("token")
                        .asString());
    }

    WebTestClient.ResponseSpec post(String who, String path, Object wish) {
        return post(who, path, wish, null);
    }

    WebTestClient.ResponseSpec post(String who, String path, Object wish, String key) {
        return http.post()
                .uri(path)
                .headers(headers -> {
                    if (!who.equals(NOBODY)) {
                        headers.setBearerAuth(token(who));
                    }
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wish instanceof String raw ? raw : json(wish))
                .exchange();
    }

    EntityExchangeResult<String> created(String who, String path, Object wish) {
        return post(who, path, wish)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .exists("Arsye-Position")
                .expectBody(String.class)
                .returnResult();
    }

    void done(String who, String path, Object wish) {
        post(who, path, wish).expectStatus().isNoContent().expectHeader().exists("Arsye-Position");
    }

    void refused(String who, String path, Object wish, int status, String code) {
        post(who, path, wish)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static String id(EntityExchangeResult<String> created) {
        return tree(created.getResponseBody()).get("id").asString();
    }

    static String somebody() {
        return UUID.randomUUID().toString();
    }

    String drafted() {
        return id(created(
                COORDINATOR,
                "/api/v1/consultations",
                Map.of(
                        "publicBody", body(),
                        "title", both("Ligji për parqet"),
                        "summary", both(WORDS),
                        "documentType", "draft_law",
                        "contactRole", "Departamenti ligjor")));
    }

    static Map<String, Object> articles() {
        return Map.of(
                "title",
                both("Drafti"),
                "articles",
                List.of(Map.of("paragraphs", List.of(Map.of("text", both("Parku hapet."))))));
    }

    static Map<String, Object> notice() {
        return Map.of(
                "lastDay", java.time.LocalDate.now().plusDays(20).toString(),
                "what", both(WORDS),
                "why", both(WORDS),
                "howToTakePart", both(WORDS));
    }

    String opened() {
        String id = drafted();
        created(COORDINATOR, "/api/v1/consultations/" + id + "/documents", articles());
        done(COORDINATOR, "/api/v1/consultations/" + id + "/opening", notice());
        return id;
    }

    static Map<String, Object> comment() {
        return Map.of(
                "text", "Parku duhet të hapet më herët.",
                "language", "sq",
                "provision", "art_1__para_1",
                "contributor", Map.of("kind", "citizen", "publication", "anonymous"));
    }

    String commented(String consultation) {
        return id(created(NOBODY, "/api/v1/consultations/" + consultation + "/comments", comment()));
    }

    String decided(String comment) {
        return id(created(
                OFFICIAL,
                "/api/v1/comments/" + comment + "/decisions",
                Map.of("outcome", "accepted", "justification", both(WORDS))));
    }

    long events() {
        return database.sql("select count(*) from store.event")
                .query(Long.class)
                .single();
    }
}
