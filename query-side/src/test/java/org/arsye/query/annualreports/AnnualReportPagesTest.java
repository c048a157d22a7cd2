package org.arsye.query.annualreports;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of a year as its readers find it: live, in preparation, published, corrected; and what is behind a figure. */
class AnnualReportPagesTest {

    private static final String PACK = "XK-GOV-05-2016";
    private static final String COORDINATOR = "a-token-of-a-coordinator-of-years-";

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final String token = COORDINATOR + story.body;
    private final CommentId comment = commentId();
    private final AnnualReportId report = AnnualReportId.ofYear(PACK, 2026, story.body);

    @BeforeEach
    void begun() {
        side.pen().at(Instant.parse("2026-04-01T08:00:00Z"));
        side.given(story.begun());
        side.given(story.comment(comment, "Një koment sintetik"), story.comment(commentId(), "Edhe një"));
        side.pen().account(token, "koordinatori", story.body.value(), "coordinator");
    }

    @Test
    void before_it_is_published_the_public_reads_live_figures_and_that_they_are_no_report() {
        side.given(drafted(side.now().position()), written("Kapitull sintetik"));

        Document page = page("", 200, null);

        assertThat(page.select(".facts .tag").text()).isEqualTo("Not published");
        assertThat(page.text()).doesNotContain("Kapitull sintetik");
        assertThat(number(page, "comments_received")).isEqualTo("2");
        assertThat(page("&state=draft", 404, null).title()).isNotEmpty();
    }

    @Test
    void whoever_prepares_it_reads_the_draft() {
        side.given(drafted(side.now().position()), written("Kapitull sintetik"));
        side.given(story.comment(commentId(), "Pas draftit"));

        Document page = page("&state=draft", 200, token);

        assertThat(page.select(".facts .tag").text()).isEqualTo("In preparation");
        assertThat(page.text()).contains("Kapitull sintetik");
        assertThat(number(page, "comments_received")).isEqualTo("2");
        assertThat(desk(token, 200).select("button[value=publish]")).hasSize(1);
        assertThat(desk(null, 303).text()).isEmpty();
    }

    @Test
    void a_published_version_keeps_its_figures_and_its_words_whatever_comes_later() {
        long first = side.now().position();
        side.given(drafted(first), written("Fjalët e para"), published(1, first, null));
        DecisionId decision = decisionId();
        side.given(
                story.decided(comment, decision, Outcome.ACCEPTED, null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.ACCEPTED));
        long second = side.now().position();
        side.given(drafted(second), written("Fjalët e dyta"));
        assertThat(number(page("", 200, null), "comments_accepted")).isEqualTo("0");
        side.given(published(2, second, Story.text("Një përgjigje mungonte")));

        Document now = page("", 200, null);
        assertThat(now.select(".facts .tag").text()).isEqualTo("Published");
        assertThat(number(now, "comments_accepted")).isEqualTo("1");
        assertThat(number(now, "comments_unanswered")).isEqualTo("1");
        assertThat(now.text())
                .contains("Fjalët e dyta", "Një përgjigje mungonte")
                .doesNotContain("Fjalët e para");
        Document before = page("&version=1", 200, null);
        assertThat(number(before, "comments_accepted")).isEqualTo("0");
        assertThat(before.text()).contains("Fjalët e para").doesNotContain("Fjalët e dyta");
        page("&version=3", 404, null);
    }

    @Test
    void a_figure_leads_to_the_drafts_that_make_it_as_of_the_same_moment() {
        long then = side.now().position();
        side.given(drafted(then), published(1, then, null));
        side.given(story.comment(commentId(), "Pas raportit"));
        Element link = cell(page("", 200, null), "comments_received").selectFirst("a");
        assertThat(link.text()).isEqualTo("2");

        Document behind = read(link.attr("href") + "&lang=en", 200, null);

        assertThat(behind.select(".events li")).hasSize(1);
        assertThat(behind.select(".events li").text()).contains("Ligji për Pemët", "counts 2");
        assertThat(behind.select(".events li a[href*=history]").attr("href"))
                .startsWith("/consultations/" + story.consultation + "/history")
                .contains("asOf=" + then);
        assertThat(page("&asOf=" + (then - 1), 200, null)
                        .select("#figures ~ table td a")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.endsWith("asOf=" + (then - 1)));
    }

    @Test
    void each_file_says_the_same_and_is_the_same_bytes_when_it_is_made_again() {
        long then = side.now().position();
        side.given(drafted(then), written("Fjalë me ë ç đ ž š ć č"), published(1, then, null));
        String path = "/api/v1/reports/annual/2026.%s?lang=%s&body=" + story.body;
        for (String suffix : List.of("html", "pdf", "docx", "ods", "xlsx", "csv")) {
            byte[] made = bytes(path.formatted(suffix, "sq%2Bsr"));
            assertThat(made).hasSizeGreaterThan(300);
            assertThat(bytes(path.formatted(suffix, "sq%2Bsr"))).as(suffix).isEqualTo(made);
        }
        side.given(story.comment(commentId(), "Pas raportit"));

        String csv = new String(bytes(path.formatted("csv", "en")), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains(",2,"));
        assertThat(csv).contains("Comments received", "All together");
        assertThat(new String(bytes(path.formatted("html", "sq")), StandardCharsets.UTF_8))
                .contains("Fjalë me ë ç đ ž š ć č", "Ministria e Parqeve");
    }

    private byte[] bytes(String path) {
        side.now();
        return side.http()
                .get()
                .uri(side.address(path))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    @Test
    void what_was_brought_over_stands_apart_is_marked_and_leads_to_its_list() {
        side.given(imported("1", new ReportFigures(6, 3, 1, 2, 0, 0, 0, 0)), imported("2", null));
        Document page = page("", 200, null);

        assertThat(number(page, "comments_received")).isEqualTo("2");
        Element apart = page.selectFirst("section[aria-labelledby=imported]");
        assertThat(apart.text()).contains("Imported, of lesser proof", "in none of the other figures");
        Element link = apart.selectFirst("a[href*=/imported/comments_received]");
        assertThat(link.text()).isEqualTo("6");
        Document behind = read(link.attr("href") + "&lang=en", 200, null);
        assertThat(behind.select(".events li")).hasSize(1);
        assertThat(behind.select(".events li").text()).contains("counts 6");
        assertThat(behind.select(".events li a[href^=/past-consultations/]")).hasSize(1);
        Element uncounted = apart.selectFirst("a[href*=/imported/without_figures]");
        assertThat(uncounted.text()).isEqualTo("1");

        String csv = new String(
                bytes("/api/v1/reports/annual/2026.csv?state=live&lang=en&body=" + story.body), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("Comments received", "Brought over: comments received");
    }

    /** Municipality pages that were read give the four counts of the law in these words. */
    @Test
    void the_report_of_an_albanian_body_shows_the_four_counts_of_the_law_and_what_was_adopted_without_consultation() {
        Story albania = new Story();
        side.given(new PublicBodyRegistered(
                albania.body, Story.text("Bashkia Shembull"), PublicBodyKind.MUNICIPALITY, "Europe/Tirane"));
        CommentId accepted = commentId();
        DecisionId decision = decisionId();
        side.given(of(albania, albania.consultation), albania.opened());
        side.given(
                albania.comment(accepted, "Po"),
                albania.comment(commentId(), "Jo"),
                albania.published(accepted, decision, Outcome.ACCEPTED),
                new OutcomeRecorded(albania.consultation, DraftOutcome.ADOPTED, null));
        ConsultationId unheard = new ConsultationId(UUID.randomUUID());
        side.given(
                of(albania, unheard),
                new OutcomeRecorded(
                        unheard,
                        DraftOutcome.ADOPTED_WITHOUT_CONSULTATION,
                        Sealed.text(Story.text("Emergjencë civile"))));

        Document page = read("/reports/2026?pack=AL-146-2014&lang=sq&body=" + albania.body, 200, null);

        assertThat(page.select("table.asks tbody th").eachText())
                .extracting(text -> text.replaceAll(" e verifikuar$| i verifikuar$| verifikuar$", ""))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Numri i akteve të miratuara gjatë vitit, me konsultim."),
                        second -> assertThat(second).startsWith("Numri i komenteve dhe rekomandimeve të marra."),
                        third -> assertThat(third).startsWith("Numri i të pranuarave dhe i të refuzuarave."),
                        fourth -> assertThat(fourth).startsWith("Numri i takimeve publike."));
        assertThat(page.select("table.asks tbody td").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1"),
                        second -> assertThat(second).isEqualTo("2"),
                        third -> assertThat(third).containsSubsequence("1", "0"),
                        fourth -> assertThat(fourth).isEqualTo("0"));
        assertThat(page.select("section[aria-labelledby=without] li").text()).contains("Emergjencë civile");
        String html = new String(
                bytes("/api/v1/reports/annual/2026.html?state=live&lang=sq&pack=AL-146-2014&body=" + albania.body),
                StandardCharsets.UTF_8);
        assertThat(html).contains("Numri i takimeve publike.", "Emergjencë civile");
    }

    private static ConsultationDrafted of(Story story, ConsultationId id) {
        return new ConsultationDrafted(
                id,
                story.body,
                Story.text("Rregullore sintetike"),
                null,
                DocumentType.DRAFT_REGULATION,
                "Koordinatori",
                "AL-146-2014",
                "Europe/Tirane");
    }

    private PastConsultationImported imported(String reference, ReportFigures figures) {
        return new PastConsultationImported(
                PastConsultationId.of(story.body, reference),
                story.body,
                reference,
                Story.text("E kaluara sintetike"),
                DocumentType.STRATEGY,
                PACK,
                "Europe/Belgrade",
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 30),
                null,
                null,
                figures,
                null,
                null,
                null,
                new ImportId(UUID.randomUUID()),
                1);
    }

    @Test
    void what_nobody_knows_is_not_found() {
        read("/reports/2026?pack=XX", 404, null);
        read("/reports/2026?body=" + UUID.randomUUID(), 404, null);
        read("/reports/weather", 404, null);
        read("/reports/2026/figures/weather", 400, null);
    }

    private AnnualReportDrafted drafted(long asOf) {
        return new AnnualReportDrafted(report, PACK, 2026, story.body, asOf);
    }

    private AnnualChapterWritten written(String words) {
        return new AnnualChapterWritten(
                report, AnnualChapter.FOREWORD, Sealed.text(new LocalizedText(words, words, words)));
    }

    private AnnualReportPublished published(int version, long asOf, LocalizedText reason) {
        return new AnnualReportPublished(report, version, asOf, reason == null ? null : Sealed.text(reason));
    }

    private Document page(String more, int status, String token) {
        return read("/reports/2026?lang=en&body=" + story.body + more, status, token);
    }

    private Document desk(String token, int status) {
        return read("/desk/reports/2026?lang=en&body=" + story.body, status, token);
    }

    private static String number(Document page, String figure) {
        return cell(page, figure).text();
    }

    private static Element cell(Document page, String figure) {
        return page.select("#figures ~ table tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(NAMES.say("figure." + figure)))
                .findFirst()
                .orElseThrow()
                .selectFirst("td");
    }

    private static final org.arsye.query.site.page.Words NAMES = new org.arsye.query.site.PageRenderer().words("en");

    private Document read(String path, int status, String token) {
        side.now();
        var answer = side.http()
                .get()
                .uri(side.address(path))
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(answer == null ? "" : answer);
    }
}
