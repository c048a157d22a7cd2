package org.arsye.query.course;

import static org.arsye.query.given.Story.CLOSES;
import static org.arsye.query.given.Story.OPENS;
import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.consultations.Standing;
import org.arsye.query.course.CourseLine.State;
import org.arsye.query.course.CourseLine.What;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    private static final LocalDate EXPECTED = LocalDate.parse("2026-03-01");
    private static final Instant MEETS = OPENS.plus(Duration.ofDays(5));
    private static final LocalDate MEETING_DAY = LocalDate.parse("2026-03-07");

    private final ReadSide side = ReadSide.running();
    private final CourseQueries course = side.bean(CourseQueries.class);
    private final ConsultationsQueries consultations = side.bean(ConsultationsQueries.class);
    private final Story story = new Story();
    private final MeetingId meeting = new MeetingId(UUID.randomUUID());
    private final MethodId method = new MethodId(UUID.randomUUID());

    @BeforeEach
    void inPreparation() {
        side.pen().at(OPENS.minusSeconds(60));
        side.given(story.registered(), story.drafted());
    }

    @Nested
    class The_public_hears_of_it {

        @Test
        void from_its_prior_notice_on() {
            assertThat(consultations.one(story.consultation, before())).isEmpty();

            side.given(notice(EXPECTED, null));

            assertThat(consultations
                            .one(story.consultation, before())
                            .orElseThrow()
                            .status())
                    .isEqualTo(Standing.ANNOUNCED);
            side.given(story.opened());
            assertThat(consultations
                            .one(story.consultation, after())
                            .orElseThrow()
                            .status())
                    .isEqualTo(Standing.OPEN);
        }

        @Test
        void or_when_it_is_first_invited_to_meet() {
            side.given(announced(ConsultationStage.PRELIMINARY));

            assertThat(consultations
                            .one(story.consultation, before())
                            .orElseThrow()
                            .status())
                    .isEqualTo(Standing.ANNOUNCED);
        }

        @Test
        void and_not_by_a_link_to_the_plan_or_by_urgency() {
            side.given(planned(), urgent());

            assertThat(consultations.one(story.consultation, before())).isEmpty();
        }
    }

    @Nested
    class A_repeated_notice {

        @Test
        void opens_a_further_round_and_the_register_says_so() {
            side.given(story.opened(), closed(), repeated(2));

            var entry = consultations.one(story.consultation, after()).orElseThrow();
            assertThat(entry.status()).isEqualTo(Standing.OPEN);
            assertThat(entry.round()).isEqualTo(2);
            assertThat(entry.closesAt()).isEqualTo(CLOSES.plusSeconds(90));
            assertThat(entry.closedAt()).isNull();
            assertThat(consultations.acts(story.consultation, after()).getLast().reason())
                    .isEqualTo(text("Pak komente"));
        }
    }

    @Nested
    class A_method {

        @Test
        void is_told_with_who_took_part_and_as_it_was_corrected() {
            side.given(story.opened(), announced(ConsultationStage.CONSULTATION));
            long recorded = side.given(used(meeting, 31, 4));

            MethodEntry used =
                    course.method(story.consultation, method, after()).orElseThrow();
            assertThat(used.total()).isEqualTo(35);
            assertThat(used.participants()).containsExactlyElementsOf(counts(31, 4));
            assertThat(used.summary()).isEqualTo(text("U fol"));
            assertThat(used.source()).isEqualTo(recorded);
            assertThat(used.correctedAt()).isNull();

            long correction = side.given(corrected(13));

            MethodEntry now = course.method(story.consultation, method, after()).orElseThrow();
            assertThat(now.total()).isEqualTo(13);
            assertThat(now.summary()).isNull();
            assertThat(now.reason()).isEqualTo(text("U gabua"));
            assertThat(now.position()).isEqualTo(recorded);
            assertThat(now.source()).isEqualTo(correction);
            assertThat(course.method(story.consultation, method, side.asOf(recorded)))
                    .contains(used);
        }

        @Test
        void without_a_count_has_no_total() {
            side.given(story.opened(), survey());

            assertThat(course.methods(story.consultation, Paging.first(), after())
                            .items())
                    .singleElement()
                    .satisfies(way -> {
                        assertThat(way.total()).isNull();
                        assertThat(way.participants()).isEmpty();
                    });
        }

        @Test
        void is_one_of_a_list_that_comes_in_parts() {
            side.given(story.opened(), survey(), survey(), survey());

            Page<MethodEntry> first = course.methods(story.consultation, new Paging(2, null), after());
            Page<MethodEntry> second = course.methods(story.consultation, new Paging(2, first.next()), after());
            assertThat(first.items()).hasSize(2);
            assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
            assertThat(second.next()).isNull();
            assertThat(course.course(story.consultation, ZONE, after()).methods())
                    .hasSize(3);
        }

        @Test
        void of_another_consultation_is_not_found_here() {
            side.given(story.opened(), used(null, 3, 0));
            Story other = new Story();
            side.given(other.begun());

            assertThat(course.method(other.consultation, method, after())).isEmpty();
            assertThat(course.methods(other.consultation, Paging.first(), after())
                            .items())
                    .isEmpty();
        }
    }

    @Nested
    class The_timeline {

        @Test
        void of_a_draft_that_nobody_announced_is_empty() {
            assertThat(lines(before())).isEmpty();
        }

        @Test
        void sets_the_expected_day_beside_the_opening() {
            side.given(notice(EXPECTED, text("Në pranverë")), story.opened());

            CourseLine opening = line(What.OPENING, after());
            assertThat(opening.planned().day()).isEqualTo(EXPECTED);
            assertThat(opening.planned().words()).isEqualTo(text("Në pranverë"));
            assertThat(opening.actual().at()).isEqualTo(side.pen().now());
            assertThat(opening.state()).isEqualTo(State.DONE);
        }

        @Test
        void calls_an_opening_late_once_the_expected_day_is_over_and_never_before() {
            side.given(notice(EXPECTED, null));
            Instant midnight = EXPECTED.plusDays(1).atStartOfDay(ZONE).toInstant();

            assertThat(line(What.OPENING, side.at(midnight.minusMillis(1), Reader.PUBLIC))
                            .state())
                    .isEqualTo(State.COMING);
            assertThat(line(What.OPENING, side.at(midnight, Reader.PUBLIC)).state())
                    .isEqualTo(State.LATE);
        }

        @Test
        void is_never_late_where_only_words_were_said() {
            side.given(notice(null, text("Brenda vitit")));

            assertThat(line(What.OPENING, side.at(OPENS.plus(Duration.ofDays(900)), Reader.PUBLIC))
                            .state())
                    .isEqualTo(State.COMING);
        }

        @Test
        void follows_an_announced_meeting_to_what_came_of_it() {
            side.given(story.opened(), announced(ConsultationStage.CONSULTATION));
            assertThat(line(What.MEETING, side.at(MEETS.minusMillis(1), Reader.PUBLIC))
                            .state())
                    .isEqualTo(State.COMING);
            assertThat(line(What.MEETING, side.at(MEETS, Reader.PUBLIC)).state())
                    .isEqualTo(State.UNRECORDED);

            side.given(used(meeting, 31, 4));

            CourseLine held = line(What.MEETING, after());
            assertThat(held.state()).isEqualTo(State.DONE);
            assertThat(held.planned().at()).isEqualTo(MEETS);
            assertThat(held.actual().day()).isEqualTo(MEETING_DAY);
            assertThat(held.actual().until()).isNull();
            assertThat(held.way()).isEqualTo(method);
            assertThat(lines(after()))
                    .filteredOn(it -> it.what() == What.METHOD)
                    .isEmpty();
        }

        @Test
        void tells_why_a_meeting_was_cancelled() {
            side.given(
                    story.opened(),
                    announced(ConsultationStage.CONSULTATION),
                    new MeetingCancelled(story.consultation, meeting, Sealed.text(text("Salla u mbyll"))));

            CourseLine cancelled = line(What.MEETING, after());
            assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            assertThat(cancelled.reason()).isEqualTo(text("Salla u mbyll"));
            MeetingEntry entry =
                    course.meeting(story.consultation, meeting, after()).orElseThrow();
            assertThat(entry.place()).isEqualTo(text("Salla"));
            assertThat(entry.cancelledFrom()).isEqualTo(cancelled.actual().position());
        }

        @Test
        void keeps_each_end_that_was_announced_in_each_round() {
            Instant later = CLOSES.plusSeconds(30);
            side.given(
                    story.opened(),
                    new ConsultationExtended(story.consultation, later, Sealed.text(text("Kërkesë"))),
                    closed(),
                    repeated(2));

            assertThat(lines(side.at(CLOSES.plusSeconds(60), Reader.PUBLIC)))
                    .filteredOn(it -> it.what() == What.CLOSING)
                    .extracting(
                            CourseLine::round,
                            it -> it.planned().at(),
                            it -> it.before().size(),
                            CourseLine::state)
                    .containsExactly(tuple(1, later, 1, State.DONE), tuple(2, CLOSES.plusSeconds(90), 0, State.COMING));
            CourseLine first = line(What.CLOSING, after());
            assertThat(first.before().getFirst().at()).isEqualTo(CLOSES);
            assertThat(first.actual().at()).isEqualTo(OPENS.plusSeconds(500));
            assertThat(first.reason()).isEqualTo(text("Herët"));
        }

        @Test
        void ends_a_period_when_its_time_is_over_also_if_nothing_has_noticed() {
            side.given(story.opened());

            CourseLine over = line(What.CLOSING, side.at(CLOSES, Reader.PUBLIC));
            assertThat(over.state()).isEqualTo(State.DONE);
            assertThat(over.actual().at()).isEqualTo(CLOSES);
            assertThat(over.actual().position()).isNull();
            assertThat(line(What.CLOSING, side.at(CLOSES.minusMillis(1), Reader.PUBLIC))
                            .actual())
                    .isNull();
        }

        @Test
        void owes_a_report_until_there_is_one() {
            side.given(story.opened(), closed());
            assertThat(line(What.REPORT, after()).state()).isEqualTo(State.COMING);

            side.given(new ReportPublished(
                    story.consultation, 1, 3, new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0), null, null));

            assertThat(line(What.REPORT, after()).state()).isEqualTo(State.DONE);
        }

        @Test
        void of_a_cancelled_consultation_waits_for_nothing() {
            side.given(
                    notice(EXPECTED, null), new ConsultationCancelled(story.consultation, Sealed.text(text("U ndal"))));

            assertThat(lines(after()))
                    .extracting(CourseLine::what, CourseLine::state)
                    .containsExactly(
                            tuple(What.PRIOR_NOTICE, State.DONE),
                            tuple(What.OPENING, State.CANCELLED),
                            tuple(What.CANCELLATION, State.DONE));
        }

        @Test
        void runs_from_the_plan_to_what_became_of_it() {
            side.given(planned(), urgent(), notice(null, null), story.opened(), survey(), closed());
            side.given(
                    new SubmittedToGovernment(story.consultation, MEETING_DAY, "01/2026"),
                    new OutcomeRecorded(story.consultation, DraftOutcome.ADOPTED, null));

            assertThat(lines(after()))
                    .extracting(CourseLine::what)
                    .containsExactly(
                            What.PLAN,
                            What.PRIOR_NOTICE,
                            What.URGENCY,
                            What.OPENING,
                            What.METHOD,
                            What.CLOSING,
                            What.REPORT,
                            What.SUBMISSION,
                            What.OUTCOME);
            assertThat(course.steps(story.consultation, after()))
                    .filteredOn(step -> step.kind() == CourseStep.Kind.SUBMITTED)
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.reference()).isEqualTo("01/2026");
                        assertThat(step.day()).isEqualTo(MEETING_DAY);
                    });
            assertThat(line(What.URGENCY, after()).reason()).isEqualTo(text("Ngutet"));
        }

        @Test
        void of_the_past_knows_nothing_of_what_came_later() {
            long opened = side.given(story.opened());
            side.given(announced(ConsultationStage.CONSULTATION), survey(), closed());

            assertThat(course.course(story.consultation, ZONE, side.asOf(opened))
                            .lines())
                    .extracting(CourseLine::what)
                    .containsExactly(What.OPENING, What.CLOSING, What.REPORT);
        }
    }

    private Moment before() {
        return side.at(OPENS.minusSeconds(1), Reader.PUBLIC);
    }

    private Moment after() {
        return side.at(OPENS.plus(Duration.ofDays(10)), Reader.PUBLIC);
    }

    private List<CourseLine> lines(Moment moment) {
        return course.course(story.consultation, ZONE, moment).lines();
    }

    private CourseLine line(What what, Moment moment) {
        return lines(moment).stream()
                .filter(it -> it.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private PriorNoticePublished notice(LocalDate day, LocalizedText expected) {
        return new PriorNoticePublished(
                story.consultation, expected, day, Sealed.text(text("Për parqet")), Sealed.text(text("Me shkrim")));
    }

    private ConsultationPlanned planned() {
        return new ConsultationPlanned(
                story.consultation, new PlanId(UUID.randomUUID()), new PlanItemId(UUID.randomUUID()));
    }

    private UrgentProcedureDeclared urgent() {
        return new UrgentProcedureDeclared(story.consultation, "Ministri", Sealed.text(text("Ngutet")));
    }

    private MeetingAnnounced announced(ConsultationStage stage) {
        return new MeetingAnnounced(
                story.consultation,
                meeting,
                ConsultationMethod.PUBLIC_MEETING,
                stage,
                MEETS,
                Sealed.text(text("Salla")),
                null);
    }

    private NoticeRepeated repeated(int round) {
        return new NoticeRepeated(story.consultation, round, CLOSES.plusSeconds(90), Sealed.text(text("Pak komente")));
    }

    private ConsultationClosed closed() {
        return new ConsultationClosed(
                story.consultation, ClosingCause.BY_HAND, OPENS.plusSeconds(500), Sealed.text(text("Herët")));
    }

    private MethodUsed used(MeetingId of, int citizens, int organisations) {
        return new MethodUsed(
                story.consultation,
                method,
                ConsultationMethod.PUBLIC_MEETING,
                ConsultationStage.CONSULTATION,
                of,
                MEETING_DAY,
                MEETING_DAY,
                counts(citizens, organisations),
                Sealed.text(text("U fol")),
                null);
    }

    private MethodCorrected corrected(int citizens) {
        return new MethodCorrected(
                story.consultation,
                method,
                ConsultationMethod.PUBLIC_MEETING,
                ConsultationStage.CONSULTATION,
                meeting,
                MEETING_DAY,
                MEETING_DAY,
                List.of(new ParticipantCount(ContributorKind.CITIZEN, citizens)),
                null,
                null,
                Sealed.text(text("U gabua")));
    }

    private MethodUsed survey() {
        return new MethodUsed(
                story.consultation,
                new MethodId(UUID.randomUUID()),
                ConsultationMethod.SURVEY,
                ConsultationStage.CONSULTATION,
                null,
                MEETING_DAY,
                MEETING_DAY.plusDays(3),
                List.of(),
                null,
                null);
    }

    private static List<ParticipantCount> counts(int citizens, int organisations) {
        return List.of(
                new ParticipantCount(ContributorKind.CITIZEN, citizens),
                new ParticipantCount(ContributorKind.NGO, organisations));
    }
}
