package org.arsye.query.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.norm.CalendarStanding;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormId;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.norms.calendar.Standing;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.time.CorrectedDeadline.Effect;
import org.arsye.norms.time.Sufficiency;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.junit.jupiter.api.Test;

/** Packs and calendars hold from where the record says so, and nothing that follows from them is told earlier. */
class NormsTest {

    private static final ZoneId PRISHTINA = ZoneId.of("Europe/Belgrade");

    private final ReadSide side = ReadSide.running();
    private final NormsQueries norms = side.bean(NormsQueries.class);
    private final Story story = new Story();
    private final String pack =
            "XK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void a_pack_is_known_from_its_event_on_and_not_before() {
        String digest = kept(file(pack, 1, "2026-01-01"));
        long before = side.given(story.begun());
        long at = side.given(published(1, "2026-01-01", digest));

        assertThat(norms.versions(pack, side.asOf(before))).isEmpty();
        assertThat(norms.versions(pack, side.asOf(at))).singleElement().satisfies(version -> {
            assertThat(version.sha256()).isEqualTo(digest);
            assertThat(version.position()).isEqualTo(at);
            assertThat(version.norms()).isEqualTo(17);
            assertThat(version.verified()).isEqualTo(12);
        });
        assertThat(norms.file(digest)).contains(file(pack, 1, "2026-01-01"));
        assertThat(norms.says(pack, 1, side.asOf(at)))
                .filteredOn(norm -> norm.kind().equals("term"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.says()).containsEntry("minimum", "20 calendar_days");
                    assertThat(term.verified()).isTrue();
                });
    }

    @Test
    void a_calendar_that_is_corrected_leaves_the_past_as_it_was() {
        long before = side.given(story.begun());
        String digest = kept(calendar(2, "2026-03-16"));
        long corrected = side.given(calendarPublished(2, digest));

        assertThat(norms.calendar("XK", 2026, side.asOf(before)).orElseThrow().standing())
                .isEqualTo(Standing.PROVISIONAL);
        assertThat(norms.calendar("XK", 2026, side.asOf(corrected)).orElseThrow())
                .satisfies(calendar -> {
                    assertThat(calendar.standing()).isEqualTo(Standing.OFFICIAL);
                    assertThat(calendar.position()).isEqualTo(corrected);
                });
    }

    @Test
    void a_consultation_that_is_bound_to_nothing_is_not_judged() {
        side.given(story.begun());
        LegalTimeEntry time = norms.legalTime(story.consultation, period("2026-03-02T09:00:00Z"), side.now());

        assertThat(time.binding()).isNull();
        assertThat(time.sufficiency()).isNull();
    }

    @Test
    void the_days_are_counted_both_ways_and_what_is_in_doubt_is_said() {
        side.given(story.begun());
        long bound = side.given(bound());
        LegalTimeEntry time = norms.legalTime(story.consultation, period("2019-03-04T09:00:00Z"), side.asOf(bound));

        assertThat(time.binding().pack()).isEqualTo("XK-GOV-05-2016");
        assertThat(time.from()).isEqualTo("2019-03-04");
        assertThat(time.lastDay()).isEqualTo("2019-03-22");
        assertThat(time.grantedCountingFirstDay()).isEqualTo(15);
        assertThat(time.grantedNotCountingFirstDay()).isEqualTo(14);
        assertThat(time.requiredCountingFirstDay()).isEqualTo("2019-03-22");
        assertThat(time.requiredNotCountingFirstDay()).isEqualTo("2019-03-25");
        assertThat(time.verified()).isFalse();
        assertThat(time.sufficiency()).isEqualTo(Sufficiency.NOT_CERTAIN);
        assertThat(time.doubts()).extracting(doubt -> doubt.kind().name()).containsExactly("FIRST_DAY_NOT_VERIFIED");
        assertThat(time.effect()).isEqualTo(Effect.NOT_SHORTENED);
    }

    @Test
    void a_breach_stays_beside_what_the_body_says_of_it() {
        side.given(story.begun());
        side.given(bound());
        long declared = side.given(new StandardBreached(
                story.consultation,
                "all-answered",
                "EVERY_COMMENT_ANSWERED",
                "XK-GOV-05-2016",
                1,
                Story.OPENS,
                List.of(1L, 2L)));
        long explained = side.given(
                new BreachExplained(story.consultation, "all-answered", Sealed.text(Story.text("Ishim vonë"))));

        assertThat(norms.breaches(story.consultation, side.asOf(declared - 1))).isEmpty();
        assertThat(norms.breaches(story.consultation, side.asOf(declared)))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.evidence()).containsExactly(1L, 2L);
                    assertThat(breach.explanations()).isEmpty();
                    assertThat(breach.wording().sq()).isNotBlank();
                });
        assertThat(norms.breaches(story.consultation, side.asOf(explained)))
                .singleElement()
                .satisfies(breach -> assertThat(breach.explanations())
                        .singleElement()
                        .satisfies(said -> assertThat(said.text().sq()).isEqualTo("Ishim vonë")));
    }

    @Test
    void a_reminder_says_of_what_and_when() {
        side.given(story.begun());
        LocalDate due = LocalDate.parse("2026-03-20");
        long position = side.given(
                new ReminderIssued(story.consultation, ConsultationDuty.CLOSING, due, ReminderTime.ON_THE_DAY));
        Moment then = side.asOf(position);

        assertThat(norms.reminders(story.consultation, then))
                .singleElement()
                .isEqualTo(new ReminderEntry(
                        ConsultationDuty.CLOSING,
                        due,
                        ReminderTime.ON_THE_DAY,
                        position,
                        side.pen().now()));
        assertThat(norms.reminders(story.consultation, side.asOf(position - 1))).isEmpty();
    }

    @Test
    void lists_are_told_in_parts_and_the_parts_are_the_whole() {
        assertThat(parts(paging -> norms.list(paging, side.now()))).isEqualTo(norms.list(side.now()));
        assertThat(parts(paging -> norms.calendarList(paging, side.now())))
                .isEqualTo(norms.calendarList(side.now()))
                .hasSizeGreaterThan(5);
        assertThat(norms.versions("XK-GOV-05-2016", new Paging(1, null), side.now())
                        .items())
                .hasSize(1);
    }

    private static <T> List<T> parts(Function<Paging, Page<T>> list) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> part = list.apply(new Paging(2, cursor));
            assertThat(part.items()).hasSizeBetween(1, 2);
            all.addAll(part.items());
            cursor = part.next();
        } while (cursor != null);
        return all;
    }

    private NormPackBound bound() {
        var bundled = NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next();
        return new NormPackBound(
                story.consultation,
                bundled.id(),
                bundled.version(),
                bundled.digest(),
                LocalDate.parse("2019-03-22"),
                LocalDate.parse("2019-03-26"));
    }

    private static Period period(String opensAt) {
        Instant opens = Instant.parse(opensAt);
        Instant closes = opens.atZone(PRISHTINA)
                .toLocalDate()
                .plusDays(19)
                .atStartOfDay(PRISHTINA)
                .toInstant();
        return new Period(PRISHTINA, opens, closes, null, false, false, false);
    }

    private String kept(byte[] file) {
        return side.pen().keep(file, "application/yaml");
    }

    private NormPackPublished published(int version, String from, String digest) {
        return new NormPackPublished(NormId.ofPack(pack), pack, version, LocalDate.parse(from), digest, 9, null);
    }

    private static HolidayCalendarPublished calendarPublished(int version, String digest) {
        return new HolidayCalendarPublished(
                NormId.ofCalendar("XK", 2026), "XK", 2026, version, CalendarStanding.OFFICIAL, digest, 9);
    }

    private static byte[] file(String id, int version, String from) {
        return NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("WB-2017.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replace("pack: WB-2017", "pack: " + id)
                .replace("version: 1", "version: " + version)
                .replace("from: 2017-11-06", "from: " + from)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] calendar(int version, String day) {
        return """
                place: XK
                year: 2026
                version: %d
                standing: OFFICIAL
                sources: [{id: list, kind: OFFICIAL, act: A synthetic list, place: nowhere}]
                basis: {source: list, verified: true, confidence: READ}
                daysOff: [{date: %s, holiday: NEW_YEAR}]
                """.formatted(version, day).getBytes(StandardCharsets.UTF_8);
    }
}
