package org.arsye.query.site.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.arsye.events.DomainEvent;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.verify.Receipt;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.ledger.Tree;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Auditors, receipts and their check through the door, on a record with a log of its own. */
class AuditPagesTest {

    private static final String DATABASE = "audit_pages";
    private static final String AUDITOR = "a-token-of-an-auditor";
    private static final String OFFICIAL = "a-token-of-an-official-only";
    private static final Story STORY = new Story();
    private static final CommentId COMMENT = Story.commentId();
    private static final DecisionId DECISION = Story.decisionId();

    private static Sides sides;
    private static ConfigurableApplicationContext side;
    private static WebTestClient http;
    private static long submitted;
    private static long published;

    @BeforeAll
    static void a_consultation_with_an_answered_comment() {
        sides = new Sides(DATABASE);
        sides.execute("alter database " + DATABASE + " set arsye.embedded = 'on'");
        for (DomainEvent event : STORY.begun()) {
            sides.pen().write(event);
        }
        submitted = sides.pen().write(STORY.comment(COMMENT, "Parku <b>hapet</b>", null, Publication.UNPUBLISHED));
        sides.pen().write(STORY.decided(COMMENT, DECISION, Outcome.ACCEPTED, null));
        sides.pen().write(STORY.approved(COMMENT, DECISION));
        published = sides.pen().write(STORY.published(COMMENT, DECISION, Outcome.ACCEPTED));
        sides.pen().account(AUDITOR, "sample.auditor", UUID.randomUUID(), "auditor");
        sides.pen().account(OFFICIAL, "sample.official", STORY.body.value(), "official");
        side = sides.start(Probe.class);
        http = Sides.http(side)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build();
        Tree tree = side.getBean(Tree.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> tree.size() > published);
    }

    @AfterAll
    static void over() {
        sides.close();
    }

    @Test
    void an_event_tells_what_it_changed_and_what_proves_it() {
        Document page = page("/audit/events/" + published + "?lang=en", AUDITOR, 200);

        assertThat(page.select("#changed ~ section").text())
                .contains("comment_standing")
                .contains("UNANSWERED")
                .contains("ACCEPTED")
                .contains("comment_decision_stage");
        assertThat(page.select("a[href$='?asOf=" + (published - 1) + "']")).isNotEmpty();
        assertThat(page.select("a[href*='/report?asOf=" + published + "']")).hasSize(1);
        assertThat(page.select("#proof ~ * pre, #proof ~ pre").text()).contains("arsye.local/");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/audit/events/" + (published - 1));
    }

    @Test
    void an_auditor_reads_what_the_public_does_not_and_it_stays_text() {
        Document page = page("/audit/events/" + submitted + "?lang=en", AUDITOR, 200);

        assertThat(page.select(".prose").eachText()).contains("Parku <b>hapet</b>");
        assertThat(page.select(".prose b")).isEmpty();
        assertThat(read("/ledger/disclosures/" + submitted, "", 200)).doesNotContain("hapet");
    }

    @Test
    void events_are_narrowed_and_paged_without_a_double() {
        assertThat(positions("/audit?type=CommentSubmitted")).containsExactly(submitted);
        assertThat(positions("/audit?role=official&consultation=" + STORY.consultation))
                .contains(submitted);
        assertThat(positions("/audit?role=public")).isEmpty();
        assertThat(positions("/audit?body=" + STORY.body)).hasSize((int) published + 1);
        assertThat(positions("/audit?body=" + UUID.randomUUID())).isEmpty();
        assertThat(positions("/audit?order=oldest&first=1&last=3")).containsExactly(1L, 2L, 3L);
        List<Long> newest = positions("/audit?limit=2");
        assertThat(newest).containsExactly(published, published - 1);
        String next = page("/audit?limit=2", AUDITOR, 200).select("a[rel=next]").attr("href");
        assertThat(positions(next)).startsWith(published - 2);
        page("/audit?type=Weather", AUDITOR, 400);
        page("/audit?from=soon", AUDITOR, 400);
    }

    @Test
    void one_steps_to_a_position_and_to_an_instant() {
        assertThat(location("/audit/step?to=2")).isEqualTo("/audit/events/2");
        assertThat(location("/audit/step?to=2999-01-01T00:00:00Z")).isEqualTo("/audit/events/" + published);
    }

    @Test
    void the_evidence_is_taken_by_the_verifier_and_carries_what_the_auditor_may_read() throws IOException {
        Map<String, byte[]> files = unpacked("/audit/evidence.zip?consultation=" + STORY.consultation);
        ReceiptVerifier verifier = new ReceiptVerifier(Policy.parse(files.get("policy")));

        List<byte[]> receipts = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("receipts/"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(receipts)
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(file -> verifier.verify(file).holds());
        assertThat(files.keySet()).contains("README.sq.txt", "README.sr.txt", "README.en.txt", "vkey", "checkpoint");
        byte[] ofComment = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("receipts/" + submitted + "-"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(Receipt.parse(ofComment).disclosures()).isNotEmpty();
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .contains("\"events\":" + receipts.size());
        assertThat(unpacked("/audit/evidence.zip?first=2&last=2").keySet().stream()
                        .filter(name -> name.startsWith("entries/")))
                .containsExactly("entries/2.json");
    }

    @Test
    void what_an_auditor_looks_at_is_kept_before_it_is_shown() {
        page("/audit?type=CommentSubmitted&weather=rain", AUDITOR, 200);
        read("/api/v1/audit/events/" + submitted, AUDITOR, 200);

        List<String> asked = page("/audit/reads?limit=500", AUDITOR, 200)
                .select(".events code")
                .eachText();
        assertThat(asked)
                .anyMatch(one -> one.startsWith("/audit?type=CommentSubmitted&asOf="))
                .anyMatch(one -> one.startsWith("/api/v1/audit/events/" + submitted))
                .anyMatch(one -> one.startsWith("/audit/reads"))
                .noneMatch(one -> one.contains("rain"));
    }

    @Test
    void nobody_changes_or_removes_what_was_looked_at() throws SQLException {
        page("/audit", AUDITOR, 200);
        for (String deed : List.of(
                "update ledger.audit_read set account = 'nobody'",
                "delete from ledger.audit_read",
                "truncate ledger.audit_read")) {
            try (Connection connection = sides.connect();
                    var statement = connection.createStatement()) {
                statement.execute("set role arsye_query");
                assertThatThrownBy(() -> statement.execute(deed))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void nobody_else_reads_any_of_it() {
        for (String address :
                List.of("/audit", "/audit/events/0", "/audit/reads", "/audit/evidence.zip", "/audit/step?to=1")) {
            EntityExchangeResult<byte[]> inPublic = exchange(address, "");
            assertThat(inPublic.getStatus().value()).as(address).isEqualTo(303);
            assertThat(inPublic.getResponseHeaders().getFirst("Location")).startsWith("/sign-in?next=%2Faudit");
        }
        for (String address : List.of("/audit", "/audit/events/0", "/audit/reads", "/audit/evidence.zip")) {
            page(address, OFFICIAL, 403);
        }
        assertThat(page("/", OFFICIAL, 200).select("a[href=/audit]")).isEmpty();
        assertThat(page("/", AUDITOR, 200).select("a[href=/audit]")).hasSize(1);
        read("/api/v1/audit/events", "", 401);
        read("/api/v1/audit/events", OFFICIAL, 403);
    }

    @Test
    void a_comment_leads_to_its_receipt_and_the_receipt_to_its_check() {
        String receipt = page("/comments/" + COMMENT + "/submitted?lang=en", "", 200)
                .select("a[href^=/receipts/]")
                .attr("href");
        Document printed = page(receipt + "?lang=en", "", 200);

        assertThat(printed.select("svg.qr path").attr("d")).startsWith("M4 4h7v1h-7z");
        String check = printed.select(".code bdi").text();
        assertThat(check).startsWith("http://127.0.0.1").contains("/verify?number=");
        assertThat(page(check.substring(check.indexOf("/verify")), "", 200)
                        .select("#fetch")
                        .attr("data-receipt"))
                .isEqualTo(printed.select("a[href^=/ledger/receipts/]").attr("href"));
        assertThat(page("/comments/" + COMMENT, "", 200).select(".receipts a")).hasSize(2);
        page("/receipts/" + UUID.randomUUID(), "", 404);
        page("/receipts/none", "", 404);
    }

    @Test
    void a_receipt_opens_under_the_address_that_the_reader_came_by() {
        String receipt =
                page("/comments/" + COMMENT, "", 200).select(".receipts a").attr("href");
        String page = new String(
                http.get()
                        .uri(receipt)
                        .header("Host", "konsultimet.example")
                        .header("X-Forwarded-Proto", "https")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);

        assertThat(Jsoup.parse(page).select(".code bdi").text()).startsWith("https://konsultimet.example/verify?");
    }

    @Test
    void a_receipt_is_checked_on_the_server_pasted_or_as_a_file_and_nobody_keeps_the_answer() {
        String address = page("/comments/" + COMMENT, "", 200)
                .select(".receipts a")
                .attr("href")
                .replace("/receipts/", "/ledger/receipts/");
        String receipt = read(address, "", 200);

        assertThat(checked("receipt", receipt.replace("\n", "\r\n").strip())).contains("This receipt holds");
        assertThat(checked("file", receipt)).contains("This receipt holds");
        assertThat(checked("file", receipt.replace("index ", "index 0"))).contains("This is no receipt");
        assertThat(checked("file", receipt.replaceFirst("\nindex \\d+", "\nindex " + (submitted - 1))))
                .contains("This receipt does not hold");
        assertThat(checked("receipt", "")).contains("This is no receipt");
        String number =
                page("/verify?number=00A-3K8&lang=en", "", 200).select(".error").text();
        assertThat(number).contains("mistyped");
        assertThat(sent("file", "x".repeat(5 << 20)).getStatus().value()).isEqualTo(413);
    }

    private static String checked(String field, String receipt) {
        EntityExchangeResult<byte[]> answer = sent(field, receipt);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        return Jsoup.parse(new String(answer.getResponseBody(), StandardCharsets.UTF_8))
                .select("#result h2")
                .text();
    }

    private static EntityExchangeResult<byte[]> sent(String field, String receipt) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        if (field.equals("file")) {
            form.part("file", receipt.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_OCTET_STREAM)
                    .filename("x.tlog-proof");
        } else {
            form.part(field, receipt);
        }
        return http.post()
                .uri("/verify?lang=en")
                .accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static List<Long> positions(String address) {
        return page(address, AUDITOR, 200).select(".events a").stream()
                .map(link ->
                        Long.valueOf(link.attr("href").replaceAll("\\?.*", "").replace("/audit/events/", "")))
                .toList();
    }

    private static String location(String address) {
        return exchange(address, AUDITOR).getResponseHeaders().getFirst("Location");
    }

    private static Map<String, byte[]> unpacked(String address) throws IOException {
        EntityExchangeResult<byte[]> answer = exchange(address, AUDITOR);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponseBody()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Document page(String address, String token, int status) {
        return Jsoup.parse(read(address, token, status));
    }

    private static String read(String address, String token, int status) {
        EntityExchangeResult<byte[]> answer = exchange(address, token);
        assertThat(answer.getStatus().value()).as(address).isEqualTo(status);
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static EntityExchangeResult<byte[]> exchange(String address, String token) {
        var asked = http.get().uri(address).header("Accept", "text/html, application/json, */*");
        if (!token.isEmpty()) {
            asked.header("Authorization", "Bearer " + token);
        }
        return asked.exchange().expectBody().returnResult();
    }
}
