package org.arsye.query.compliance;

import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What readers and coordinators find of standards and of the past. */
class CompliancePagesTest {

    private static final LocalDate OPENED = LocalDate.of(2018, 9, 14);

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final PastConsultationId past = PastConsultationId.of(story.body, "40472");
    private final String page = "/past-consultations/" + past;

    @Test
    void the_hour_of_a_breach_is_told_where_the_body_is() {
        NormPack pack =
                NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next();
        side.given(
                new PublicBodyRegistered(story.body, text("Organ sintetik"), PublicBodyKind.MINISTRY, "Europe/London"),
                new ConsultationDrafted(
                        story.consultation,
                        story.body,
                        text("Ligji sintetik"),
                        null,
                        DocumentType.DRAFT_LAW,
                        "Zyrtari",
                        pack.id(),
                        "Europe/London"),
                story.opened(),
                new NormPackBound(story.consultation, pack.id(), pack.version(), pack.digest(), null, null),
                new StandardBreached(
                        story.consultation,
                        "report-published",
                        "REPORT_PUBLISHED",
                        pack.id(),
                        pack.version(),
                        Instant.parse("2026-03-10T23:30:00Z"),
                        List.of(1L)));

        for (String path : List.of(
                "/scorecards/findings?lang=en&standard=report-published&body=" + story.body,
                "/consultations/" + story.consultation + "/compliance?lang=en")) {
            assertThat(read(path, null, 200).select(".trouble").text())
                    .as(path)
                    .contains("10 March 2026", "23:30")
                    .doesNotContain("00:30");
        }
    }

    @Test
    void a_correction_is_told_with_what_it_changed_and_the_past_as_it_was_told_before() {
        long before = side.given(story.registered(), imported());
        side.given(corrected());

        Document now = read(page + "?lang=en", null, 200);
        assertThat(now.select("section[aria-labelledby=changes]").text())
                .contains("Dita e fundit ishte gabim", "Last day", "4 October 2018", "5 October 2018");
        assertThat(now.select("section[aria-labelledby=changes] tbody tr")).hasSize(2);
        Document then = read(page + "?lang=en&asOf=" + before, null, 200);
        assertThat(then.select(".facts").text()).contains("14 September 2018 – 4 October 2018");
        assertThat(then.text()).doesNotContain("gabim");
        assertThat(then.select("section[aria-labelledby=changes]")).isEmpty();
    }

    @Test
    void only_the_coordinator_of_its_body_finds_the_form_with_what_was_said_last() {
        side.given(story.registered(), imported(), corrected());
        String coordinator = UUID.randomUUID().toString();
        side.pen().account(coordinator, "koordinatori", story.body.value(), "coordinator");
        String official = UUID.randomUUID().toString();
        side.pen().account(official, "zyrtari", story.body.value(), "official");
        String elsewhere = UUID.randomUUID().toString();
        side.pen().account(elsewhere, "tjetri", UUID.randomUUID(), "coordinator");

        Document form = read("/desk" + page + "?lang=en", coordinator, 200);
        assertThat(form.select("input[name=closedOn]").val()).isEqualTo("2018-10-05");
        assertThat(form.select("input[name=figures.received]").val()).isEmpty();
        assertThat(form.select("select[name=documentType] option[selected]").val())
                .isEqualTo("strategy");
        assertThat(read(page, coordinator, 200).select("a[href^=/desk/past-consultations/]"))
                .hasSize(1);
        for (String who : List.of(official, elsewhere)) {
            read("/desk" + page, who, 403);
            assertThat(read(page, who, 200).select("a[href^=/desk/past-consultations/]"))
                    .isEmpty();
        }
        read("/desk" + page, null, 303);
    }

    @Test
    void a_body_has_a_page_with_its_scorecards() {
        side.given(story.registered(), imported());

        Document body = read("/public-bodies/" + story.body + "?lang=en", null, 200);

        assertThat(body.select("h1").text()).contains("Ministria e Parqeve");
        assertThat(body.select("table.stack tbody tr").first().text()).contains("2018", "1 imported");
        assertThat(body.select("a[href^=/scorecards/findings]").eachAttr("href"))
                .allMatch(href -> href.contains("body=" + story.body));
        read("/public-bodies/" + UUID.randomUUID(), null, 404);
        read("/public-bodies/weather", null, 404);
    }

    private PastConsultationImported imported() {
        return new PastConsultationImported(
                past,
                story.body,
                "40472",
                text("E kaluara sintetike"),
                DocumentType.STRATEGY,
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                OPENED,
                LocalDate.of(2018, 10, 4),
                null,
                null,
                null,
                null,
                null,
                null,
                new ImportId(UUID.randomUUID()),
                1);
    }

    private PastConsultationCorrected corrected() {
        return new PastConsultationCorrected(
                past,
                story.body,
                "40472",
                text("E kaluara sintetike"),
                DocumentType.STRATEGY,
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                OPENED,
                LocalDate.of(2018, 10, 5),
                null,
                null,
                null,
                7,
                null,
                null,
                Sealed.text("Dita e fundit ishte gabim"));
    }

    private Document read(String path, String token, int status) {
        side.now();
        String answer = side.http()
                .get()
                .uri(side.address(path))
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(answer == null ? "" : answer);
    }
}
