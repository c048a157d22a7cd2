package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.command.access.Accounts;
import org.arsye.events.Role;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door of this side, as it is found there, is knocked at by everybody. Who was let in is compared with what was agreed
 * to in {@code docs/ACCESS.md}; {@code -Darsye.approve=true} writes the table anew, to be read in the diff.
 */
class AccessTest extends AtTheDoor {

    private static final String ELSEWHERE = "elsewhere";
    private static final String KNOCKS_FROM = "198.51.100.66";
    private static final String EXPIRED = "expired";
    private static final String GONE = "gone";
    private static final List<Role> AT_THE_BODY =
            List.of(Role.OFFICIAL, Role.APPROVER, Role.MODERATOR, Role.COORDINATOR);
    private static final List<Role> OF_THEIR_OWN =
            List.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.GOVERNANCE_OFFICE);

    /** Doors that ask who may once they know what is wished. */
    private static final Map<String, List<String>> ACTIONS = Map.of(
            "/desk/consultations/{id}", List.of("extend", "reopen", "close", "explain", "report"),
            "/desk/consultations/{id}/course",
                    List.of(
                            "notice",
                            "repeat",
                            "urgent",
                            "meeting",
                            "cancel",
                            "method",
                            "correct",
                            "plan",
                            "submission"),
            "/desk/comments/{id}", List.of("draft", "approve", "publish"),
            "/desk/plans/{id}", List.of("enter", "change", "drop", "publish"),
            "/desk/erasures", List.of("request"),
            "/desk/erasures/{id}", List.of("approve", "refuse"),
            "/desk/holds", List.of("place", "lift"),
            "/operations/{view}", List.of("rebuild", "retry", "skip", "switch", "discard"),
            "/desk/reports/{year}", List.of("draft", "write", "publish"));

    /** It ends the session that asks. */
    private static final Set<String> LAST = Set.of("/api/v1/tokens/current");

    @Autowired
    private Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** One door, perhaps with what is wished there. */
    private record Door(HttpMethod method, String path, String action, MediaType type) {
        String name() {
            return method + " " + path + (action == null ? "" : " " + action);
        }
    }

    @Test
    void each_door_opens_to_whom_was_agreed_and_to_nobody_else() {
        prepare();
        Map<String, List<String>> open = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Door door : doors()) {
            List<String> let = new ArrayList<>();
            Map<String, Integer> answers = new LinkedHashMap<>();
            for (String who : everybody()) {
                int status = knock(door, who, wrong);
                answers.put(who, status);
                if (isLetIn(status)) {
                    let.add(who);
                }
            }
            open.put(door.name(), let);
            check(door, let, answers, wrong);
        }
        assertAll(() -> assertThat(wrong).isEmpty(), () -> Agreed.compare("Write side", open, columns()));
    }

    @Test
    void a_token_that_is_none_and_one_that_was_given_back_open_nothing() {
        String back = tree(http.post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(json(Map.of("username", ADMINISTRATOR, "password", PASSWORD)))
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .get("token")
                .asString();
        http.delete()
                .uri("/api/v1/tokens/current")
                .headers(headers -> headers.setBearerAuth(back))
                .exchange()
                .expectStatus()
                .isNoContent();
        Stream.of("consultation", "comment", "plan", "public-bodie", "past-consultation", "other")
                .forEach(id -> ids.put(id, UUID.randomUUID().toString()));
        for (Door door : doors()) {
            for (String token : List.of("forged", back, back.substring(1), "a".repeat(5000))) {
                assertThat(send(door, token).getStatus().value())
                        .as(door.name())
                        .isEqualTo(401);
            }
        }
    }

    private void check(Door door, List<String> let, Map<String, Integer> answers, List<String> wrong) {
        answers.forEach((who, status) -> {
            if (status >= 500) {
                wrong.add(status + " to " + who + " at " + door.name());
            }
        });
        boolean nobody = let.contains(NOBODY);
        boolean anybody = let.contains(GONE);
        if (!nobody && answers.get(NOBODY) != 401) {
            wrong.add("a stranger is told " + answers.get(NOBODY) + " at " + door.name());
        }
        if (let.contains(EXPIRED) != anybody) {
            wrong.add("a role that ran out still counts, or counts against them, at " + door.name());
        }
        if (nobody && !let.containsAll(everybody())) {
            wrong.add("open to the public but not to all who signed in: " + door.name());
        }
    }

    private int knock(Door door, String who, List<String> wrong) {
        EntityExchangeResult<String> answer = send(door, who.equals(NOBODY) ? null : token(who));
        int status = answer.getStatus().value();
        String location = answer.getResponseHeaders().getFirst("Location");
        String said = answer.getResponseBody();
        if ((status == 401 || status == 403) && said != null && said.startsWith("{")) {
            Set<String> members = Set.copyOf(tree(said).propertyNames());
            if (!Set.of("type", "title", "status", "code").containsAll(members)) {
                wrong.add("says more than no to " + who + " at " + door.name() + ": " + members);
            }
        }
        return location != null && location.startsWith("/sign-in?next") ? 401 : status;
    }

    private EntityExchangeResult<String> send(Door door, String token) {
        String path = address(door);
        var request = http.method(door.method()).uri(path).headers(headers -> {
            // So many wrong secrets from one place shut it out, and with it the tests that come after.
            headers.set("X-Forwarded-For", KNOCKS_FROM);
            if (token != null) {
                headers.setBearerAuth(token);
            } else {
                headers.add("Cookie", "XSRF-TOKEN=a-token-of-the-page");
                headers.add("X-XSRF-TOKEN", "a-token-of-the-page");
            }
        });
        var sent = door.type() == null
                ? request.exchange()
                : request.contentType(door.type()).bodyValue(body(door)).exchange();
        return sent.expectBody(String.class).returnResult();
    }

    private String body(Door door) {
        if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(door.type())) {
            String plan = ids.get("plan");
            return "action=" + door.action() + "&decisionId=" + ids.get("decisionId") + "&item=" + plan + "&hold="
                    + plan + "&of=" + plan + "&planItem=" + plan + "%3A" + plan + "&consultation="
                    + ids.get("consultation");
        }
        if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(door.type())) {
            return "--b\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n" + body()
                    + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\nnothing\r\n--b--\r\n";
        }
        if (door.path().endsWith("/documents")) {
            return json(articles());
        }
        if (Set.of("/api/v1/consultations", "/api/v1/plans").contains(door.path())) {
            return json(Map.of("publicBody", body()));
        }
        return door.type().getSubtype().contains("json") ? "{}" : "nothing";
    }

    private String address(Door door) {
        String path = door.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        String kind = Stream.of("consultation", "comment", "plan", "public-bodie", "past-consultation")
                .filter(each -> door.path().contains("/" + each + "s/{id}"))
                .findFirst()
                .orElse("other");
        path = path.replace("{id}", ids.get(kind)).replaceAll("\\{[^}]+}", ids.get("other"));
        return door.path().equals("/api/v1/imports/consultations") ? path + "?body=" + body() : path;
    }

    private List<Door> doors() {
        List<Door> found = new ArrayList<>();
        for (RequestMappingInfo info : doors.getHandlerMethods().keySet()) {
            for (var pattern : info.getPatternsCondition().getPatterns()) {
                info.getMethodsCondition().getMethods().stream()
                        .filter(method -> !Set.of("GET", "HEAD").contains(method.name()))
                        .forEach(method -> {
                            String path = pattern.getPatternString();
                            MediaType type = method.name().equals("DELETE") ? null : type(info);
                            List<String> actions = new ArrayList<>(ACTIONS.getOrDefault(path, List.of()));
                            if (actions.isEmpty()) {
                                actions.add(null);
                            }
                            actions.forEach(action ->
                                    found.add(new Door(HttpMethod.valueOf(method.name()), path, action, type)));
                        });
            }
        }
        assertThat(found).hasSizeGreaterThan(90);
        found.sort(
                Comparator.comparing((Door door) -> LAST.contains(door.path())).thenComparing(Door::name));
        return found.stream().distinct().toList();
    }

    private static MediaType type(RequestMappingInfo info) {
        MediaType type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
        return MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)
                ? new MediaType(type, Map.of("boundary", "b"))
                : type;
    }

    private static List<String> everybody() {
        List<String> all = new ArrayList<>(List.of(NOBODY));
        AT_THE_BODY.forEach(role -> all.add(name(role)));
        OF_THEIR_OWN.forEach(role -> all.add(name(role)));
        all.addAll(List.of(ELSEWHERE, EXPIRED, GONE));
        return all;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(NOBODY, "public");
        Stream.concat(AT_THE_BODY.stream(), OF_THEIR_OWN.stream())
                .forEach(role ->
                        columns.put(name(role), name(role).replace("the.", "").replace('_', ' ')));
        columns.put(ELSEWHERE, "another body's");
        columns.put(GONE, "without a role");
        return columns;
    }

    private static String name(Role role) {
        return "the." + role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isLetIn(int status) {
        return status != 401 && status != 403;
    }

    private void prepare() {
        AT_THE_BODY.forEach(role -> ids.put(word(role), appointed(name(role), List.of(word(role)))));
        OF_THEIR_OWN.forEach(role -> accounts.create(UUID.randomUUID(), name(role), PASSWORD, Set.of(role)));
        String expired =
                appointed(EXPIRED, AT_THE_BODY.stream().map(AccessTest::word).toList());
        ids.put("officialId", ids.get("approver"));
        String gone = appointed(GONE, List.of("official"));
        done(ADMINISTRATOR, officials() + "/" + gone + "/roles/official/ending", Map.of("reason", "Provë"));
        appointed(
                another(),
                ELSEWHERE,
                Stream.of(Role.values())
                        .filter(AT_THE_BODY::contains)
                        .map(AccessTest::word)
                        .toList());
        database.sql("update access.official_role set until = now() where official_id = ?::uuid")
                .param(expired)
                .update();
        String consultation = opened();
        String comment = commented(consultation);
        ids.put("consultation", consultation);
        ids.put("comment", comment);
        ids.put("decisionId", decided(comment));
        ids.put(
                "plan",
                id(created(
                        COORDINATOR,
                        "/api/v1/plans",
                        Map.of("publicBody", body(), "year", 2035, "title", both("Plani")))));
        ids.put("public-bodie", body());
        ids.put("past-consultation", past());
        ids.put("view", "comments");
        ids.put("year", "2025");
        ids.put("role", "official");
        ids.put("other", UUID.randomUUID().toString());
    }

    private String past() {
        http.post()
                .uri("/api/v1/imports/consultations?body=" + body())
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue("""
                        reference;type;opened;closed;title_sq;received;accepted;rejected
                        50001;administrative_instruction;14.09.2018;2018-10-04;Udhëzim sintetik;3;1;2
                        """)
                .exchange()
                .expectStatus()
                .isOk();
        return PastConsultationId.of(PublicBodyId.of(body()), "50001").toString();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String officials() {
        return "/api/v1/public-bodies/" + body() + "/officials";
    }

    private String another() {
        return id(created(ADMINISTRATOR, "/api/v1/public-bodies", Map.of("names", both("Tjetra"), "kind", "agency")));
    }

    private String appointed(String username, List<String> roles) {
        return appointed(body(), username, roles);
    }

    private String appointed(String at, String username, List<String> roles) {
        return id(created(
                ADMINISTRATOR,
                "/api/v1/public-bodies/" + at + "/officials",
                Map.of("name", "Zyrtari " + username, "roles", roles, "username", username, "password", PASSWORD)));
    }

    /** The table as it was agreed to. */
    private static final class Agreed {

        private static final Path DOCUMENT = Path.of("../docs/ACCESS.md");

        static void compare(String part, Map<String, List<String>> open, Map<String, String> columns)
                throws IOException {
            String table = table(open, columns);
            String document = Files.readString(DOCUMENT);
            int start = document.indexOf("\n## " + part + "\n");
            assertThat(start).as("a part of %s called %s", DOCUMENT, part).isPositive();
            start = document.indexOf("\n| ", start) + 1;
            int end = document.indexOf("\n\n", start) < 0 ? document.length() : document.indexOf("\n\n", start) + 1;
            if (Boolean.getBoolean("arsye.approve")) {
                Files.writeString(DOCUMENT, document.substring(0, start) + table + document.substring(end));
            }
            assertThat(Boolean.getBoolean("arsye.approve") ? table : document.substring(start, end))
                    .isEqualTo(table);
        }

        private static String table(Map<String, List<String>> open, Map<String, String> columns) {
            StringBuilder table = new StringBuilder("| Address |");
            columns.values().forEach(column -> table.append(' ').append(column).append(" |"));
            table.append("\n|---|").append(":-:|".repeat(columns.size())).append('\n');
            open.forEach((door, let) -> {
                table.append("| `").append(door).append("` |");
                columns.keySet().forEach(who -> table.append(let.contains(who) ? " ✓ |" : " – |"));
                table.append('\n');
            });
            return table.toString();
        }
    }
}
