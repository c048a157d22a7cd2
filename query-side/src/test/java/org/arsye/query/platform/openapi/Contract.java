package org.arsye.query.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.ExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A description, held against answers. What it does not mention must not be answered: status, field, or header. */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    /** Of ours, or such that a client acts upon them. */
    private static final Set<String> TOLD = Set.of("arsye-position", "etag", "link", "retry-after", "www-authenticate");

    private final ObjectNode description;
    private final JsonNode definitions;
    private final Set<String> held = new TreeSet<>();

    Contract(String description) {
        this.description = (ObjectNode) JSON.readTree(description);
        definitions = standingAlone(schemas());
        closed(definitions);
    }

    /** The description as the read side gives it. */
    static String of(WebTestClient http) {
        return http.get()
                .uri("/api/v1/openapi/query")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    /** An operation: {@code GET /api/v1/comments/{id}}. */
    record Described(String verb, String path, JsonNode content) {

        String name() {
            return verb.toUpperCase(Locale.ROOT) + " " + path;
        }

        String id() {
            return content.path("operationId").asString();
        }

        private boolean matches(String method, String uri) {
            return verb.equalsIgnoreCase(method) && uri.matches(path.replaceAll("\\{[^}]+}", "[^/.]+"));
        }
    }

    List<Described> operations() {
        return description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .map(verb -> new Described(verb.getKey(), path.getKey(), verb.getValue())))
                .toList();
    }

    JsonNode schemas() {
        return description.at("/components/schemas");
    }

    /** {@code commentsOne 200}, for each answer that was held against the description. */
    Set<String> held() {
        return held;
    }

    void holds(ExchangeResult answer, byte[] body) {
        String uri = answer.getUrl().getPath();
        Described operation = operations().stream()
                .filter(each -> each.matches(answer.getMethod().name(), uri))
                .min(Comparator.comparingInt(each -> each.path().split("\\{").length))
                .orElseThrow(() -> new AssertionError(uri + " is not described"));
        String status = Integer.toString(answer.getStatus().value());
        String what = operation.id() + " " + status;
        JsonNode response = resolved(operation.content().at("/responses/" + status));
        assertThat(response.isMissingNode()).as("%s is described", what).isFalse();
        headers(what, response, answer.getResponseHeaders());
        content(what, response.path("content"), answer.getResponseHeaders(), body == null ? new byte[0] : body);
        held.add(what);
    }

    private void headers(String what, JsonNode response, HttpHeaders sent) {
        Set<String> told = sent.headerNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(TOLD::contains)
                .collect(Collectors.toSet());
        Set<String> described = new TreeSet<>();
        response.path("headers").forEachEntry((name, header) -> {
            described.add(name.toLowerCase(Locale.ROOT));
            if (resolved(header).path("required").asBoolean(false)) {
                assertThat(sent.containsHeader(name))
                        .as("%s says %s", what, name)
                        .isTrue();
            }
        });
        assertThat(described).as("headers of %s", what).containsAll(told);
    }

    private void content(String what, JsonNode content, HttpHeaders sent, byte[] body) {
        if (content.has(MediaType.ALL_VALUE)) {
            return;
        }
        if (content.isMissingNode()) {
            assertThat(body).as("body of %s", what).isEmpty();
            return;
        }
        MediaType type = sent.getContentType();
        assertThat(type).as("media type of %s", what).isNotNull();
        JsonNode schema = content.path(type.getType() + "/" + type.getSubtype()).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s as %s is described", what, type)
                .isFalse();
        String text = new String(body, StandardCharsets.UTF_8);
        assertThat(faults(schema, text)).as("%s: %s", what, text).isEmpty();
    }

    private List<String> faults(JsonNode schema, String document) {
        ObjectNode whole = (ObjectNode) standingAlone(schema);
        whole.set("$defs", definitions);
        return SCHEMAS
                .getSchema(whole)
                .validate(
                        JSON.readTree(document),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The components of a description are no keyword of a schema outside of it. */
    private static JsonNode standingAlone(JsonNode schema) {
        return JSON.readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** In a description a further field is allowed; here it is one that was forgotten. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::closed);
    }
}
