package org.arsye.query.api;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanStarted;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of this side, as it is found there, is asked by everybody. Who was answered is compared with what was agreed
 * to in {@code docs/ACCESS.md}; {@code -Darsye.approve=true} writes the table anew, to be read in the diff.
 */
class AccessTest {

    private static final String NOBODY = "";
    private static final String ELSEWHERE = "elsewhere";
    private static final String ROLELESS = "roleless";

    /** Stands in a text that only the body may read, and in the draft of an answer. */
    private static final String KEPT = "Fjalëkyçe0815";

    private static final List<String> ROLES = List.of(
            "official",
            "approver",
            "moderator",
            "coordinator",
            "auditor",
            "administrator",
            "data_protection_officer",
            "governance_office");

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final CommentId comment = commentId();
    private final DecisionId decision = decisionId();
    private final PastConsultationId past = new PastConsultationId(UUID.randomUUID());
    private final Map<String, String> tokens = new LinkedHashMap<>();

    @Test
    void each_address_answers_whom_was_agreed_and_nobody_else() {
        happened();
        Map<String, List<String>> open = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String address : addresses()) {
            List<String> let = new ArrayList<>();
            for (Map.Entry<String, String> who : tokens.entrySet()) {
                EntityExchangeResult<byte[]> answer = ask(address, who.getValue());
                int status = answer.getStatus().value();
                if (status >= 500 && status != 503) {
                    wrong.add(status + " to " + who.getKey() + " at " + address);
                }
                if (isAnswered(answer)) {
                    let.add(who.getKey());
                }
                if (!readsAll(who.getKey()) && said(answer).contains(KEPT)) {
                    wrong.add(who.getKey() + " reads what is kept from them at " + address);
                }
            }
            open.put("GET " + address, let);
        }
        assertAll(() -> assertThat(wrong).isEmpty(), () -> compare(open));
    }

    @Test
    void a_token_that_is_none_is_answered_nowhere_in_the_api() {
        tokens.put(NOBODY, "");
        for (String address : addresses()) {
            if (address.startsWith("/api/") && !address.contains("/openapi/")) {
                assertThat(ask(address, "forged").getStatus().value())
                        .as(address)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void whoever_lacks_the_second_factor_that_their_role_wants_finds_the_way_to_it_and_the_public_pages() {
        String token = token("due", story.body.value(), "approver", "factor_due");
        EntityExchangeResult<byte[]> inside = ask("/desk", token);
        EntityExchangeResult<byte[]> api = ask("/api/v1/public-bodies", token);

        assertThat(inside.getResponseHeaders().getFirst("Location")).isEqualTo("/account/second-factor");
        assertThat(api.getStatus().value()).isEqualTo(403);
        assertThat(said(api)).contains("SECOND_FACTOR_REQUIRED", "/account/second-factor");
        assertThat(ask("/", token).getStatus().value()).isEqualTo(200);
    }

    private static boolean readsAll(String who) {
        return Set.of("official", "approver", "moderator", "coordinator", "auditor")
                .contains(who);
    }

    private static boolean isAnswered(EntityExchangeResult<byte[]> answer) {
        int status = answer.getStatus().value();
        String location = answer.getResponseHeaders().getFirst("Location");
        return status != 401 && status != 403 && (location == null || !location.startsWith("/sign-in"));
    }

    private static String said(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> ask(String address, String token) {
        String path = address.replace("{view}", "comments")
                .replace("{figure}", "comments_received")
                .replaceAll("\\{(version|position)}", "1")
                .replace("{year:[0-9]{4}}", "2026")
                .replace("{year}", "2026")
                .replace("{decisionId}", decision.toString())
                .replaceAll("/(consultations|exports/consultations)/\\{[^}]+}", "/$1/" + story.consultation)
                .replaceAll("/comments/\\{[^}]+}", "/comments/" + comment)
                .replaceAll("/plans/\\{[^}]+}", "/plans/" + PlanId.of(story.body, 2026))
                .replaceAll("/past-consultations/\\{[^}]+}", "/past-consultations/" + past)
                .replaceAll("/public-bodies/\\{[^}]+}", "/public-bodies/" + story.body)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return side.http()
                .get()
                .uri(path)
                .headers(headers -> {
                    if (!token.isEmpty() && (path.startsWith("/api/") || path.startsWith("/ledger/"))) {
                        headers.setBearerAuth(token);
                    } else if (!token.isEmpty()) {
                        headers.set("Cookie", "arsye_session=" + token);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private Set<String> addresses() {
        Set<String> found = side
                .beans()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(AccessTest::isRead)
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).hasSizeGreaterThan(100);
        return found;
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private void happened() {
        side.given(story.begun());
        side.given(
                story.appointed(),
                story.comment(comment, KEPT, "art_1__para_1", Publication.UNPUBLISHED),
                story.decided(comment, decision, Outcome.ACCEPTED, null),
                new PlanStarted(PlanId.of(story.body, 2026), story.body, 2026, Story.text("Plani")),
                imported());
        tokens.put(NOBODY, "");
        for (String role : ROLES) {
            boolean atTheBody = ROLES.indexOf(role) < 4;
            tokens.put(role, token(role, atTheBody ? story.body.value() : null, role));
        }
        tokens.put(ELSEWHERE, token(ELSEWHERE, UUID.randomUUID(), "official", "approver", "moderator", "coordinator"));
        tokens.put(ROLELESS, token(ROLELESS, null));
        side.now();
    }

    private PastConsultationImported imported() {
        LocalDate day = LocalDate.of(2018, 9, 14);
        return new PastConsultationImported(
                past,
                story.body,
                "40472",
                Story.text("Udhëzim sintetik"),
                DocumentType.STRATEGY,
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                day,
                day.plusDays(20),
                null,
                null,
                new ReportFigures(3, 1, 0, 0, 0, 0, 1, 1),
                null,
                null,
                Sealed.text("Raporti vjetor"),
                new ImportId(UUID.randomUUID()),
                1);
    }

    private String token(String name, UUID body, String... roles) {
        String token = "access-" + name + "-" + UUID.randomUUID();
        side.pen().account(token, name, body, roles);
        return token;
    }

    private static void compare(Map<String, List<String>> open) throws IOException {
        Path document = Path.of("../docs/ACCESS.md");
        String agreed = Files.readString(document);
        int start = agreed.indexOf("\n| ", agreed.indexOf("\n## Read side\n")) + 1;
        String table = table(open);
        if (Boolean.getBoolean("arsye.approve")) {
            Files.writeString(document, agreed.substring(0, start) + table);
        } else {
            assertThat(table).isEqualTo(agreed.substring(start));
        }
    }

    private static String table(Map<String, List<String>> open) {
        List<String> columns = Stream.concat(
                        Stream.concat(Stream.of(NOBODY), ROLES.stream()), Stream.of(ELSEWHERE, ROLELESS))
                .toList();
        StringBuilder table = new StringBuilder("| Address | public |");
        ROLES.forEach(role -> table.append(' ').append(role.replace('_', ' ')).append(" |"));
        table.append(" another body's | without a role |\n|---|")
                .append(":-:|".repeat(columns.size()))
                .append('\n');
        open.forEach((address, let) -> {
            table.append("| `").append(address).append("` |");
            columns.forEach(who -> table.append(let.contains(who) ? " ✓ |" : " – |"));
            table.append('\n');
        });
        return table.toString();
    }
}
