package org.arsye.query.site;

import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.norm.NormId;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Line;
import org.arsye.query.site.page.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five working days after Tuesday 30 April 2024 comments are answered, after ten there is a report; nobody works on 1, 6 and 9 May. */
class OverdueTest {

    private static final Instant OPENS = Instant.parse("2024-04-08T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2024-04-30T22:00:00Z");
    private static final LocalDate ANSWERS = LocalDate.parse("2024-05-10");

    private static final String TERMS = """
              - id: answers
                kind: ANSWER
                from: CLOSING
                maximum: {number: 5, unit: WORKING_DAYS}
                wording: {sq: a, sr: b, en: c}
                basis: {source: recommendation, verified: true, confidence: READ}
              - id: report-term
                kind: REPORT
                from: CLOSING
                maximum: {number: 10, unit: WORKING_DAYS}
                wording: {sq: a, sr: b, en: c}
                basis: {source: recommendation, verified: false, confidence: READ, note: Synthetic}
            """;

    private final ReadSide side = ReadSide.running();
    private final Words w = new PageRenderer().words("en");
    private final Story story = new Story();
    private final CommentId comment = Story.commentId();
    private final String pack =
            "XK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void a_comment_on_a_draft_that_is_held_to_such_rules() {
        byte[] file = file();
        String digest = side.pen().keep(file, "application/yaml");
        side.given(
                new NormPackPublished(
                        NormId.ofPack(pack), pack, 1, LocalDate.parse("2020-01-01"), digest, file.length, null),
                story.registered(),
                story.drafted(),
                new ConsultationOpened(
                        story.consultation,
                        OPENS,
                        CLOSES,
                        Sealed.text(text("Çka")),
                        Sealed.text(text("Pse")),
                        Sealed.text(text("Si"))),
                new NormPackBound(story.consultation, pack, 1, digest, ANSWERS, ANSWERS),
                story.comment(comment, "Uji"));
    }

    @Test
    void a_list_says_what_is_overdue_from_the_first_second_of_the_next_day_on() {
        assertThat(overdue("2024-05-10T21:59:59Z")).isEmpty();
        assertThat(overdue("2024-05-10T22:00:00Z")).singleElement().satisfies(late -> {
            assertThat(late.duty()).isEqualTo(ConsultationDuty.ANSWERING);
            assertThat(late.last()).isEqualTo(ANSWERS);
            assertThat(late.overdueSince()).isEqualTo(ANSWERS.plusDays(1));
            assertThat(late.rule().id()).isEqualTo("answers");
        });
        assertThat(overdue("2024-05-18T10:00:00Z"))
                .extracting(DueEntry::duty)
                .containsExactly(ConsultationDuty.ANSWERING, ConsultationDuty.REPORTING);
    }

    @Test
    void what_was_done_is_overdue_no_more_and_was_before() {
        Instant late = Instant.parse("2024-05-18T10:00:00Z");
        long before = side.now().position();
        DecisionId decision = Story.decisionId();
        side.given(
                story.decided(comment, decision, Outcome.ACCEPTED, null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.ACCEPTED));
        assertThat(overdue(late, side.now().position()))
                .extracting(DueEntry::duty)
                .containsExactly(ConsultationDuty.REPORTING);
        side.given(new ReportPublished(
                story.consultation,
                1,
                side.now().position(),
                new ReportFigures(1, 1, 0, 0, 0, 0, 0, 0),
                Sealed.text(text("Përfundim")),
                null));
        assertThat(overdue(late, side.now().position())).isEmpty();
        assertThat(overdue(late, before)).hasSize(2);
    }

    @Test
    void the_list_the_page_the_desk_and_the_timeline_say_the_same_whenever_they_are_asked() {
        for (String day : List.of("04-30", "05-01", "05-08", "05-10", "05-11", "05-17", "05-18", "06-01")) {
            Moment moment =
                    at(Instant.parse("2024-" + day + "T12:00:00Z"), side.now().position());
            ConsultationEntry entry = entry(moment);
            List<DueEntry> page = side.bean(LegalTimeOf.class).of(entry, moment).due();
            List<DueEntry> late = page.stream().filter(DueEntry::overdue).toList();

            assertThat(overdue(moment.instant(), moment.position())).as(day).isEqualTo(late);
            assertThat(item(moment).overdue()).as(day).isEqualTo(late);
            if (!late.isEmpty()) {
                assertThat(desk(moment).due()).as(day).isEqualTo(late);
            }
            assertThat(timeline(moment).stream()
                            .map(Line::legal)
                            .filter(legal -> legal != null && legal.overdue() != null))
                    .as(day)
                    .hasSameSizeAs(late);
        }
    }

    @Test
    void the_desk_says_what_comes_next_and_how_many_working_days_are_left() {
        assertThat(desk(at("2024-04-26T12:00:00Z")).due()).singleElement().satisfies(next -> {
            assertThat(next.duty()).isEqualTo(ConsultationDuty.CLOSING);
            assertThat(next.last()).isEqualTo("2024-04-30");
            assertThat(next.workingDaysLeft()).isEqualTo(2);
        });
        assertThat(desk(at("2024-05-03T12:00:00Z")).due()).singleElement().satisfies(next -> {
            assertThat(next.duty()).isEqualTo(ConsultationDuty.ANSWERING);
            // Tuesday, Wednesday, Friday.
            assertThat(next.workingDaysLeft()).isEqualTo(3);
        });
        assertThat(desk(at("2024-05-10T12:00:00Z")).due())
                .extracting(DueEntry::workingDaysLeft)
                .containsExactly(0);
    }

    @Test
    void the_timeline_tells_the_day_the_rule_its_source_and_whether_it_is_verified() {
        List<Line> lines = timeline(at("2024-05-03T12:00:00Z"));

        assertThat(lines).extracting(Line::name).contains("Every comment answered", "Consultation report");
        Line answers = named(lines, "Every comment answered");
        assertThat(answers.state()).isEqualTo("coming");
        assertThat(answers.legal()).satisfies(legal -> {
            assertThat(legal.day()).isEqualTo("by 10 May 2024");
            assertThat(legal.verified()).isTrue();
            assertThat(legal.link()).isEqualTo("/norms/" + pack + "?version=1#answers");
            assertThat(legal.source()).isNotBlank();
        });
        assertThat(named(lines, "Consultation report").legal()).satisfies(legal -> {
            assertThat(legal.day()).isEqualTo("by 17 May 2024");
            assertThat(legal.verified()).isFalse();
            assertThat(legal.note()).isEqualTo("Synthetic");
        });
        assertThat(named(lines, "End of the period for comments").legal().day()).isEqualTo("not before 10 May 2024");
    }

    @Test
    void a_term_that_is_not_verified_makes_nothing_late_and_says_that_it_may_be() {
        List<Line> lines = timeline(at("2024-05-18T12:00:00Z"));
        assertThat(named(lines, "Consultation report").state()).isEqualTo("coming");
        assertThat(named(lines, "Consultation report").legal().overdue()).isEqualTo("overdue since 18 May 2024");
        assertThat(named(lines, "Consultation report").legal().late()).isFalse();
        assertThat(named(lines, "Every comment answered").state()).isEqualTo("late");
        assertThat(named(lines, "Every comment answered").legal().late()).isTrue();
        assertThat(named(timeline(at("2024-05-10T12:00:00Z")), "Every comment answered")
                        .state())
                .isEqualTo("coming");
    }

    private static Line named(List<Line> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<DueEntry> overdue(String instant) {
        return overdue(Instant.parse(instant), side.now().position());
    }

    private List<DueEntry> overdue(Instant instant, long position) {
        Moment moment = at(instant, position);
        ConsultationEntry entry = entry(moment);
        Map<ConsultationId, ReportFigures> totals =
                side.bean(CommentsQueries.class).totals(List.of(entry.id()), moment);
        return side.bean(LegalTimeOf.class)
                .overdue(List.of(entry), totals, moment)
                .get(entry.id());
    }

    private Moment at(String instant) {
        return at(Instant.parse(instant), side.now().position());
    }

    private Moment at(Instant instant, long position) {
        return new Moment(position, instant, new Reader("x", Set.of(Role.COORDINATOR), story.body, null));
    }

    private ConsultationEntry entry(Moment moment) {
        ConsultationsFilter own = new ConsultationsFilter(Set.of(), story.body, null, null, null, null);
        return side.bean(ConsultationsQueries.class)
                .list(own, Paging.first(), moment)
                .items()
                .getFirst();
    }

    private Content.Register.Item item(Moment moment) {
        Asked asked = Asked.of(Map.of("body", story.body.toString()), "status", "body", "type", "q");
        Content.Register page =
                (Content.Register) side.bean(RegisterComposer.class).register(asked, Paging.first(), moment, w);
        return page.groups().stream()
                .flatMap(group -> group.items().stream())
                .findFirst()
                .orElseThrow();
    }

    private Content.Desk.Item desk(Moment moment) {
        return ((Content.Desk) side.bean(DeskComposer.class).desk(moment, w))
                .items()
                .getFirst();
    }

    private List<Line> timeline(Moment moment) {
        return ((Content.Timeline) side.bean(TimelineComposer.class).timeline(story.consultation, moment, w)).lines();
    }

    private byte[] file() {
        return NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("WB-2017.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replace("pack: WB-2017", "pack: " + pack)
                .replace("\nterms:\n", "\nterms:\n" + TERMS)
                .getBytes(StandardCharsets.UTF_8);
    }
}
