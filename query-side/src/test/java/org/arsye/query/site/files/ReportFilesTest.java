package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.ledger.Digests;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.Pen;
import org.arsye.query.given.Reported;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.ledger.Tree;
import org.arsye.query.ledger.sequencer.LogKeeper;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report of a consultation as files, as anybody fetches them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFilesTest {

    private static final String[] FORMATS = {"csv", "html", "pdf", "docx", "ods", "xlsx"};

    private static final String FIRST_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";

    private final Sides sides = new Sides("files");
    private final ConfigurableApplicationContext side = sides.start();
    private Reported reported;

    @BeforeAll
    void signed() {
        side.getBean(LogKeeper.class).initialise("log.example/reports");
    }

    @BeforeEach
    void happened() {
        reported = new Reported().in(sides.pen());
        Awaitility.await().until(() -> side.getBean(Tree.class).size() > reported.position());
    }

    @AfterAll
    void end() {
        sides.close();
    }

    static Stream<String> languages() {
        return Stream.of("sq", "sr", "en", "sq%2Bsr");
    }

    private EntityExchangeResult<byte[]> answer(
            ConfigurableApplicationContext of, String file, long after, String etag) {
        String address = "http://127.0.0.1:" + of.getEnvironment().getProperty("local.server.port")
                + "/api/v1/consultations/" + reported.story.consultation + "/report." + file;
        return Sides.http(of)
                .get()
                .uri(java.net.URI.create(address))
                .header("Arsye-After", Long.toString(after))
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private byte[] file(ConfigurableApplicationContext of, String file, long after) {
        EntityExchangeResult<byte[]> answer = answer(of, file, after, "\"none\"");
        assertThat(answer.getStatus().value()).as("%s: %s", file, told(answer)).isEqualTo(200);
        return answer.getResponseBody();
    }

    private static String told(EntityExchangeResult<byte[]> answer) {
        return answer.getStatus().is2xxSuccessful() || answer.getResponseBody() == null
                ? ""
                : text(answer.getResponseBody());
    }

    private Map<String, byte[]> all(ConfigurableApplicationContext of, String query, long after) {
        Map<String, byte[]> all = new HashMap<>();
        for (String format : FORMATS) {
            all.put(format, file(of, format + query, after));
        }
        return all;
    }

    private static void same(Map<String, byte[]> again, Map<String, byte[]> first) {
        first.forEach(
                (format, bytes) -> assertThat(again.get(format)).as(format).isEqualTo(bytes));
    }

    @Test
    void is_the_same_bytes_later_and_after_a_restart_and_as_of_that_day() {
        String query = "?lang=sq%2Bsr&version=1";
        Map<String, byte[]> first = all(side, query, reported.position());
        CommentId later = Story.commentId();
        sides.pen().write(reported.story.comment(later, "Më vonë"));
        sides.pen().write(reported.story.withdrawn(reported.named));
        long last = sides.pen().write(reported.report(2, Story.text("U gabua")));

        same(all(side, query, last), first);
        same(all(side, "?lang=sq%2Bsr&asOf=" + reported.position(), last), first);
        ConfigurableApplicationContext restarted = sides.start();
        same(all(restarted, query, last), first);
        all(side, "?lang=sq%2Bsr", last).forEach((format, bytes) -> {
            if (!format.equals("csv")) {
                assertThat(bytes).as(format).isNotEqualTo(first.get(format));
            }
        });
    }

    @Test
    void is_not_sent_again_to_whoever_has_it_until_something_is_erased() {
        for (String format : FORMATS) {
            String etag = answer(side, format, reported.position(), "\"none\"")
                    .getResponseHeaders()
                    .getETag();
            assertThat(answer(side, format, reported.position(), etag)
                            .getStatus()
                            .value())
                    .as(format)
                    .isEqualTo(304);
        }
        String etag = answer(side, "html", reported.position(), "\"none\"")
                .getResponseHeaders()
                .getETag();
        long erasure = sides.pen()
                .write(new SubjectErased(
                        new ErasureId(UUID.randomUUID()),
                        ErasureScope.CONTRIBUTION,
                        List.of(new ContributionId(reported.waiting.value())),
                        true,
                        "XK-LPPD-REQUEST",
                        List.of(new ContentKeyId(UUID.randomUUID()))));
        for (String format : FORMATS) {
            EntityExchangeResult<byte[]> after = answer(side, format, erasure, etag);
            assertThat(after.getStatus().value()).as(format).isEqualTo(200);
            assertThat(after.getResponseHeaders().getETag()).as(format).isNotEqualTo(etag);
        }
    }

    @Test
    void is_named_by_what_it_is_and_kept_apart_by_language_and_reader() {
        HttpHeaders pdf = answer(side, "pdf?lang=sq%2Bsr", reported.position(), "\"none\"")
                .getResponseHeaders();
        String name = "arsye-" + reported.story.consultation.toString().substring(0, 8) + "-v1-sq-sr";
        assertThat(pdf.getFirst(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo("inline; filename=\"" + name + ".pdf\"");
        HttpHeaders csv = answer(side, "csv?lang=sq%2Bsr", reported.position(), "\"none\"")
                .getResponseHeaders();
        assertThat(csv.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"" + name + ".csv\"");
        assertThat(csv.getVary()).contains("Accept", "Accept-Language", "Cookie");
    }

    @Test
    void every_answer_is_counted_under_its_own_name_and_positions_are_those_of_the_record() {
        org.jsoup.nodes.Document page = Jsoup.parse(text(file(side, "html?lang=en", reported.position())));
        assertThat(rows(page.selectFirst("table:has(td:contains(Not answered yet)):has(td:contains(Received))")))
                .containsExactly(
                        "Accepted | 1 | 16.7 %",
                        "Partly accepted | 0 | 0.0 %",
                        "Rejected | 2 | 33.3 %",
                        "Noted | 1 | 16.7 %",
                        "Out of scope | 0 | 0.0 %",
                        "Not answered yet | 1 | 16.7 %",
                        "Withdrawn by its author | 1 | 16.7 %",
                        "Received | 6 | 100.0 %");
        assertThat(fact(page, "The record as of position")).isEqualTo(Long.toString(reported.asOf()));
        String head = fact(page, "Tree head at that position");
        assertThat(text(file(side, "csv?lang=en", reported.position())))
                .contains(" · " + reported.position() + " " + head);
    }

    @Test
    void who_took_part_adds_up_and_every_page_says_at_its_foot_what_it_is_of() {
        org.jsoup.nodes.Document page = Jsoup.parse(text(file(side, "html?lang=en", reported.position())));
        assertThat(rows(page.selectFirst("table:has(th:contains(Kind of contributor)):has(th:contains(Accepted))")))
                .singleElement()
                .asString()
                .endsWith(" | 6 | 1 | 0 | 2 | 1 | 0 | 1 | 1");
        assertThat(page.selectFirst("p.mark").text())
                .contains(
                        reported.story.consultation.toString(),
                        "v1 · #" + reported.asOf(),
                        "sha256 " + fact(page, "SHA-256 of the canonical statement"));
    }

    private static List<String> rows(Element table) {
        return table.select("tbody tr").stream()
                .map(row -> String.join(" | ", row.select("td").eachText()).replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    private static String fact(org.jsoup.nodes.Document page, String name) {
        return page.select("tr:has(th:containsOwn(" + name + ")) td").text();
    }

    @Test
    void an_erased_text_is_in_no_file_any_more() {
        byte[] before = file(side, "html?lang=sq", reported.position());
        Pen.forget(reported.named.value());
        side.getBean(org.arsye.query.platform.Erasures.class).happened();

        assertThat(text(before)).contains(Reported.LETTERS);
        String after = text(file(side, "html?lang=sq", reported.position()));
        assertThat(after).doesNotContain("Shkronjat: " + Reported.LETTERS);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void as_pages_for_archives_and_for_those_who_listen(String languages) {
        byte[] pdf = file(side, "pdf?lang=" + languages, reported.position());
        assertThat(Programs.flaws(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Programs.flaws(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        String text = Programs.text(pdf);
        assertThat(text.replaceAll("\\s+", "")).contains(Reported.LETTERS.replace(" ", ""));
        assertThat(text).doesNotContain(Reported.SECRET, "E marr mbrapsht");
    }

    @Test
    void says_what_it_can_be_checked_by() {
        String html = text(file(side, "html?lang=en", reported.position()));
        byte[] statement = file(side, "json", reported.position());
        assertThat(html).contains(java.util.HexFormat.of().formatHex(Digests.sha256(statement)));
        assertThat(html).contains("Tree head", ReportComposer.TEMPLATE, "XK-GOV-05-2016");
    }

    @Test
    void an_answer_given_in_the_same_words_is_told_once_with_all_it_was_given_to() throws IOException {
        String html = text(file(side, "html?lang=en", reported.position()));
        String groups = html.substring(html.indexOf("Answers given in the same words"));
        assertThat(groups).contains(Reported.BECAUSE);
        assertThat(rows(Jsoup.parse(groups).selectFirst("table")))
                .singleElement()
                .asString()
                .startsWith("Rejected | ")
                .contains(" | 2 | ");
        byte[] ods = file(side, "ods?lang=en", reported.position());
        String sheets = Programs.files(ods).get("content.xml");
        assertThat(sheets).contains("table:name=\"groups\"", "table:name=\"participation\"", "table:name=\"figures\"");
        String csv = Files.readString(Programs.converted(ods, "ods", FIRST_SHEET, "csv"));
        assertThat(csv).contains("Report on the consultation");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
