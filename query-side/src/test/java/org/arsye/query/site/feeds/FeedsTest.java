package org.arsye.query.site.feeds;

import static org.arsye.query.given.Story.CLOSES;
import static org.arsye.query.given.Story.OPENS;
import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Feeds and calendars are read by libraries that did not write them. */
class FeedsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    private static final Instant MEETS = OPENS.plus(Duration.ofDays(5));

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final MeetingId meeting = new MeetingId(UUID.randomUUID());
    private long last;

    @BeforeEach
    void aBodyWithADraft() {
        side.pen().at(OPENS.minusSeconds(60));
        last = side.given(story.registered(), story.drafted());
    }

    @Test
    void each_step_is_an_entry_with_the_newest_first() throws Exception {
        last = side.given(
                story.opened(),
                new ConsultationExtended(
                        story.consultation, CLOSES.plusSeconds(86_400), Sealed.text(text("Kërkesë <e> re & \u0007"))),
                new ReportPublished(story.consultation, 1, 3, new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0), null, null));

        SyndFeed feed = feed("&lang=en");

        assertThat(feed.getTitle()).isEqualTo("Public consultations: Ministria e Parqeve");
        assertThat(new String(get(address("atom", "&lang=sr")).getResponseBody(), StandardCharsets.UTF_8))
                .contains("xml:lang=\"sr-Latn\"");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Report published: Ligji për Pemët",
                        "Period extended: Ligji për Pemët",
                        "Opened: Ligji për Pemët");
        SyndEntry extended = feed.getEntries().get(1);
        assertThat(extended.getDescription().getValue())
                .contains("Comments are taken until ", "Kërkesë <e> re & \uFFFD", "Ministria e Parqeve");
        assertThat(extended.getAuthor()).isEqualTo("Ministria e Parqeve");
        assertThat(extended.getCategories())
                .singleElement()
                .satisfies(category -> assertThat(category.getName()).isEqualTo("draft_law"));
        assertThat(feed.getEntries().getFirst().getLink())
                .endsWith("/consultations/" + story.consultation + "/report?lang=en");
    }

    @Test
    void an_entry_keeps_its_id_in_every_language_and_whatever_follows() throws Exception {
        last = side.given(story.opened());
        String id = feed("&lang=sq").getEntries().getFirst().getUri();
        assertThat(id).startsWith("urn:uuid:");

        last = side.given(new ConsultationCancelled(story.consultation, Sealed.text(text("U ndal"))));

        assertThat(feed("&lang=sr").getEntries())
                .extracting(SyndEntry::getUri)
                .hasSize(2)
                .endsWith(id);
        assertThat(feed("&lang=sr").getEntries().getFirst().getTitle()).isEqualTo("Otkazano: Ligji për Pemët (sr)");
    }

    @Test
    void what_is_older_is_had_by_the_next_link() throws Exception {
        last = side.given(
                story.opened(),
                new ConsultationExtended(story.consultation, CLOSES.plusSeconds(60), Sealed.text(text("Një"))),
                new ConsultationExtended(story.consultation, CLOSES.plusSeconds(120), Sealed.text(text("Dy"))));
        List<String> titles = new ArrayList<>();
        String address = address("atom", "&lang=sq&limit=2");
        while (address != null) {
            SyndFeed part = feedAt(address);
            part.getEntries().forEach(entry -> titles.add(entry.getTitle()));
            address = part.getLinks().stream()
                    .filter(link -> link.getRel().equals("next"))
                    .map(SyndLink::getHref)
                    .map(href -> href.replaceFirst("^https?://[^/]+", ""))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(titles)
                .containsExactly(
                        "Afati u zgjat: Ligji për Pemët", "Afati u zgjat: Ligji për Pemët", "U hap: Ligji për Pemët");
    }

    @Test
    void nobody_hears_of_a_draft_in_preparation_signed_in_or_not() throws Exception {
        last = side.given(new ConsultationPlanned(
                story.consultation, new PlanId(UUID.randomUUID()), new PlanItemId(UUID.randomUUID())));

        assertThat(feed("").getEntries()).isEmpty();
        assertThat(calendar("").getEvents()).isEmpty();
        SyndFeed everybodys = feedAt("/feeds/consultations.atom?limit=500&after=" + last);
        assertThat(everybodys.getEntries()).noneMatch(entry -> entry.getLink().contains(story.consultation.toString()));
    }

    @Test
    void the_feed_of_another_kind_of_draft_says_nothing_of_this_one() throws Exception {
        last = side.given(story.opened());

        assertThat(feed("&type=strategy").getEntries()).isEmpty();
        assertThat(feed("&type=draft_law").getEntries()).hasSize(1);
        assertThat(calendar("&type=strategy").getEvents()).isEmpty();
    }

    @Test
    void of_the_past_it_says_what_it_said_then() throws Exception {
        long opened = side.given(story.opened());
        last = side.given(new ConsultationCancelled(story.consultation, Sealed.text(text("U ndal"))));

        assertThat(feed("&asOf=" + opened).getEntries()).hasSize(1);
        assertThat(calendar("&asOf=" + opened)
                        .getEvents()
                        .getFirst()
                        .getSequence()
                        .getValue())
                .isZero();
    }

    @Test
    void the_last_day_stands_in_the_calendar_and_moves_with_the_period() throws Exception {
        Instant midnight = LocalDate.parse("2026-03-23").atStartOfDay(ZONE).toInstant();
        last = side.given(story.opened());
        VEvent first = end(calendar(""));
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(CLOSES);
        assertThat(first.getDateStart().getValue().hasTime()).isTrue();
        assertThat(first.getSequence().getValue()).isZero();

        last = side.given(new ConsultationExtended(story.consultation, midnight, Sealed.text(text("Kërkesë"))));

        VEvent moved = end(calendar(""));
        assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().hasTime()).isFalse();
        assertThat(moved.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(22);
        assertThat(moved.getStatus().isConfirmed()).isTrue();
        assertThat(moved.getSummary().getLanguage()).isEqualTo("sq");

        last = side.given(new ConsultationCancelled(story.consultation, Sealed.text(text("U ndal"))));

        assertThat(end(calendar("")).getStatus().isCancelled()).isTrue();
        assertThat(end(calendar("")).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void a_meeting_stands_in_the_calendar_also_before_the_opening_and_says_when_it_is_cancelled() throws Exception {
        last = side.given(new MeetingAnnounced(
                story.consultation,
                meeting,
                ConsultationMethod.PUBLIC_MEETING,
                ConsultationStage.PRELIMINARY,
                MEETS,
                Sealed.text(text("Salla e madhe; hyrja nga oborri, kati 1")),
                null));

        VEvent held = calendar("&lang=sr").getEvents().getFirst();
        assertThat(held.getUid().getValue()).isEqualTo(meeting + "@arsye");
        assertThat(held.getDateStart().getValue().toInstant()).isEqualTo(MEETS);
        assertThat(held.getLocation().getValue()).isEqualTo("Salla e madhe; hyrja nga oborri, kati 1 (sr)");
        assertThat(held.getLocation().getLanguage()).isEqualTo("sr-Latn");

        last = side.given(new MeetingCancelled(story.consultation, meeting, Sealed.text(text("Salla u mbyll"))));

        VEvent cancelled = calendar("").getEvents().getFirst();
        assertThat(cancelled.getUid().getValue()).isEqualTo(meeting + "@arsye");
        assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "ics"})
    void who_asks_again_is_told_that_nothing_changed(String suffix) {
        last = side.given(story.opened());
        EntityExchangeResult<byte[]> first = get(address(suffix, ""));
        String etag = first.getResponseHeaders().getETag();
        assertThat(etag).startsWith("\"");
        assertThat(first.getResponseHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE))
                .isEqualTo("sq");

        side.http()
                .get()
                .uri(address(suffix, ""))
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "ics"})
    void a_body_that_is_not_there_has_no_feed_and_a_word_that_is_none_is_refused(String suffix) {
        String feed = "/feeds/consultations." + suffix;
        side.http()
                .get()
                .uri(feed + "?body=" + UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound();
        side.http().get().uri(feed + "?body=x").exchange().expectStatus().isBadRequest();
        side.http().get().uri(feed + "?type=x").exchange().expectStatus().isBadRequest();
    }

    private static VEvent end(ICalendar calendar) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().contains("-end"))
                .findFirst()
                .orElseThrow();
    }

    private String address(String suffix, String more) {
        return "/feeds/consultations." + suffix + "?body=" + story.body + "&after=" + last + more;
    }

    private SyndFeed feed(String more) throws FeedException {
        return feedAt(address("atom", more));
    }

    private SyndFeed feedAt(String address) throws FeedException {
        byte[] body = get(address).getResponseBody();
        return new SyndFeedInput().build(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    private ICalendar calendar(String more) {
        String written = new String(get(address("ics", more)).getResponseBody(), StandardCharsets.UTF_8);
        ICalendar calendar = Biweekly.parse(written).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()
                        || calendar.getEvents().isEmpty())
                .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar;
    }

    private EntityExchangeResult<byte[]> get(String address) {
        return side.http()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
