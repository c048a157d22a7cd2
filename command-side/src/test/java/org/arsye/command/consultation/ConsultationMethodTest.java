package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.Park.*;
import static org.arsye.events.consultation.ConsultationMethod.*;
import static org.arsye.events.consultation.ConsultationStage.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.command.consultation.CourseCommand.AnnounceMeeting;
import org.arsye.command.consultation.CourseCommand.Attendance;
import org.arsye.command.consultation.CourseCommand.CancelMeeting;
import org.arsye.command.consultation.CourseCommand.CorrectMethod;
import org.arsye.command.consultation.CourseCommand.RecordMethod;
import org.arsye.command.consultation.CourseCommand.Use;
import org.arsye.command.kernel.Objection;
import org.arsye.command.kernel.Scenario;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** To what the public is invited, and in which ways it was consulted. */
class ConsultationMethodTest {

    private static final MeetingId MEETING = new MeetingId(UUID.randomUUID());
    private static final MethodId METHOD = new MethodId(UUID.randomUUID());
    private static final LocalizedText ONLY_ALBANIAN = both("Salla e madhe u mbyll", null);
    private static final LocalizedText HALL = both("Salla e madhe", "Velika sala");
    private static final LocalizedText TALK = both("U fol për parqet", "Govorilo se o parkovima");

    /** Ten in the morning in Pristina. */
    private static final Instant MEETING_STARTS = Instant.parse("2026-03-16T09:00:00Z");

    private static final LocalDate MEETING_DAY = LocalDate.parse("2026-03-16");
    private static final Instant AFTER_THE_MEETING = Instant.parse("2026-03-20T09:00:00Z");

    @Nested
    class A_meeting {

        @Test
        void on_the_draft_is_announced_while_it_is_open() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(announce(PUBLIC_MEETING, CONSULTATION, MEETING_STARTS))
                    .leadsTo(announced(CONSULTATION));
        }

        @Test
        void before_the_draft_is_announced_before_the_opening() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(PUBLIC_MEETING, PRELIMINARY, MEETING_STARTS))
                    .leadsTo(announced(PRELIMINARY));
        }

        @Test
        void belongs_to_the_stage_that_it_is() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(PUBLIC_MEETING, CONSULTATION, MEETING_STARTS))
                    .isRefused(STAGE_DOES_NOT_FIT, "/stage");
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(announce(PUBLIC_MEETING, PRELIMINARY, MEETING_STARTS))
                    .isRefused(STAGE_DOES_NOT_FIT, "/stage");
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(PUBLIC_MEETING, null, MEETING_STARTS))
                    .isRefused(STAGE_REQUIRED, "/stage");
        }

        @Test
        void is_one_where_people_meet() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(SURVEY, PRELIMINARY, MEETING_STARTS))
                    .isRefused(MEETING_METHOD_REQUIRED, "/method");
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(null, PRELIMINARY, MEETING_STARTS))
                    .isRefused(MEETING_METHOD_REQUIRED, "/method");
        }

        @Test
        void is_announced_before_it_begins_and_not_years_ahead() {
            on(MEETING_STARTS)
                    .given(drafted())
                    .when(announce(PUBLIC_MEETING, PRELIMINARY, MEETING_STARTS))
                    .isRefused(MEETING_START_PASSED, "/startsAt");
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(PUBLIC_MEETING, PRELIMINARY, null))
                    .isRefused(MEETING_START_REQUIRED, "/startsAt");
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(announce(
                            PUBLIC_MEETING,
                            PRELIMINARY,
                            START_OF_MARCH.plus(PeriodRules.LONGEST_PERIOD).plusSeconds(1)))
                    .isRefused(MEETING_TOO_FAR_AHEAD, "/startsAt");
        }

        @Test
        void is_somewhere() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(new AnnounceMeeting(PARK, MEETING, PUBLIC_MEETING, PRELIMINARY, MEETING_STARTS, null, null))
                    .isRefused(new Objection(PLACE_REQUIRED, "/place/sq"), new Objection(PLACE_REQUIRED, "/place/sr"));
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(new AnnounceMeeting(
                            PARK, MEETING, PUBLIC_MEETING, PRELIMINARY, MEETING_STARTS, ONLY_ALBANIAN, null))
                    .isRefused(PLACE_REQUIRED, "/place/sr");
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(new AnnounceMeeting(
                            PARK, MEETING, PUBLIC_MEETING, PRELIMINARY, MEETING_STARTS, HALL, both("Parqet", null)))
                    .isRefused(AGENDA_INCOMPLETE, "/agenda/sr");
        }

        @Test
        void is_cancelled_with_its_reason_and_once() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(new CancelMeeting(PARK, MEETING, REASON))
                    .leadsTo(new MeetingCancelled(PARK, MEETING, Sealed.text(REASON)));
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(new CancelMeeting(PARK, MEETING, ONLY_ALBANIAN))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), cancelledMeeting())
                    .when(new CancelMeeting(PARK, MEETING, REASON))
                    .isRefused(MEETING_ALREADY_CANCELLED);
        }

        @Test
        void that_nobody_announced_is_not_cancelled() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new CancelMeeting(PARK, MEETING, REASON))
                    .isRefused(UNKNOWN_MEETING);
        }

        @Test
        void that_was_held_is_not_cancelled() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), used(MEETING, 31))
                    .when(new CancelMeeting(PARK, MEETING, REASON))
                    .isRefused(MEETING_WAS_HELD);
        }
    }

    @Nested
    class A_method {

        @Test
        void is_recorded_with_its_days_and_who_took_part() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(record(meeting(31)))
                    .leadsTo(used(MEETING, 31));
        }

        @Test
        void is_recorded_where_nobody_counted() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened())
                    .when(record(use(SURVEY, CONSULTATION, MEETING_DAY, MEETING_DAY, null)))
                    .leadsTo(new MethodUsed(
                            PARK, METHOD, SURVEY, CONSULTATION, null, MEETING_DAY, MEETING_DAY, List.of(), null, null));
        }

        @Test
        void is_recorded_also_after_the_report() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), elapsed(END_OF_MARCH), reported(1))
                    .when(record(meeting(31)))
                    .leadsTo(used(MEETING, 31));
        }

        @Test
        void is_recorded_once_it_is_over() {
            Instant afterMidnightInBelgrade = Instant.parse("2026-03-15T23:00:00Z");

            on(afterMidnightInBelgrade)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(record(meeting(31)))
                    .leadsTo(used(MEETING, 31));
            on(afterMidnightInBelgrade.minusSeconds(1))
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(record(meeting(31)))
                    .isRefused(METHOD_NOT_OVER, "/until");
        }

        @Test
        void has_a_way_a_stage_and_days() {
            recorded(use(null, CONSULTATION, MEETING_DAY, MEETING_DAY, null)).isRefused(METHOD_REQUIRED, "/method");
            recorded(use(SURVEY, null, MEETING_DAY, MEETING_DAY, null)).isRefused(STAGE_REQUIRED, "/stage");
            recorded(use(SURVEY, CONSULTATION, null, MEETING_DAY, null)).isRefused(FROM_REQUIRED, "/from");
            recorded(use(SURVEY, CONSULTATION, MEETING_DAY, null, null)).isRefused(UNTIL_REQUIRED, "/until");
            recorded(use(SURVEY, CONSULTATION, MEETING_DAY, MEETING_DAY.minusDays(1), null))
                    .isRefused(UNTIL_BEFORE_FROM, "/until");
            recorded(use(SURVEY, CONSULTATION, LocalDate.MIN, MEETING_DAY, null))
                    .isRefused(DAY_TOO_LONG_AGO, "/from");
        }

        @Test
        void counts_each_kind_once_and_nobody_less_than_none() {
            Attendance citizens = new Attendance(ContributorKind.CITIZEN, 3);
            for (List<Attendance> wrong : List.of(
                    List.of(citizens, citizens),
                    List.of(new Attendance(ContributorKind.CITIZEN, -1)),
                    List.of(new Attendance(ContributorKind.CITIZEN, MethodRules.MOST_PARTICIPANTS + 1)),
                    List.of(new Attendance(ContributorKind.CITIZEN, null)),
                    List.of(new Attendance(null, 3)))) {
                on(AFTER_THE_MEETING)
                        .given(drafted(), text(1), opened())
                        .when(record(use(SURVEY, CONSULTATION, MEETING_DAY, MEETING_DAY, wrong)))
                        .isRefused(PARTICIPANTS_NOT_VALID, "/participants");
            }
        }

        @Test
        void on_the_draft_waits_for_the_opening_and_one_before_it_may_be_recorded_later() {
            on(AFTER_THE_MEETING)
                    .given(drafted())
                    .when(record(use(SURVEY, CONSULTATION, MEETING_DAY, MEETING_DAY, null)))
                    .isRefused(STAGE_DOES_NOT_FIT, "/stage");
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened())
                    .when(record(use(SURVEY, PRELIMINARY, MEETING_DAY, MEETING_DAY, null)))
                    .leadsTo(new MethodUsed(
                            PARK, METHOD, SURVEY, PRELIMINARY, null, MEETING_DAY, MEETING_DAY, List.of(), null, null));
        }

        @Test
        void is_the_announced_meeting_only_if_it_is_that_one() {
            recordedAsMeeting(FOCUS_GROUP, MEETING_DAY).isRefused(MEETING_IS_ANOTHER, "/meeting");
            recordedAsMeeting(PUBLIC_MEETING, MEETING_DAY.minusDays(1)).isRefused(MEETING_IS_ANOTHER, "/meeting");
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), cancelledMeeting())
                    .when(record(meeting(31)))
                    .isRefused(MEETING_NOT_ANNOUNCED, "/meeting");
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), used(MEETING, 31))
                    .when(new RecordMethod(PARK, new MethodId(UUID.randomUUID()), meeting(31)))
                    .isRefused(MEETING_WAS_HELD, "/meeting");
        }

        @Test
        void has_minutes_that_are_there_as_minutes() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), minutes())
                    .when(record(withMinutes(MINUTES, null)))
                    .leadsTo(new MethodUsed(
                            PARK,
                            METHOD,
                            SURVEY,
                            CONSULTATION,
                            null,
                            MEETING_DAY,
                            MEETING_DAY,
                            List.of(),
                            null,
                            MINUTES));
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened())
                    .when(record(withMinutes(MINUTES, null)))
                    .isRefused(MINUTES_UNKNOWN, "/minutes");
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened())
                    .when(record(withMinutes(DRAFT_LAW, null)))
                    .isRefused(MINUTES_UNKNOWN, "/minutes");
        }

        @Test
        void is_summed_up_in_both_languages() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened())
                    .when(record(withMinutes(null, both("U fol", null))))
                    .isRefused(SUMMARY_INCOMPLETE, "/summary/sr");
        }

        @Test
        void is_not_recorded_of_what_was_never_asked_or_cancelled() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), outcome(DraftOutcome.ADOPTED_WITHOUT_CONSULTATION))
                    .when(record(use(SURVEY, PRELIMINARY, MEETING_DAY, MEETING_DAY, null)))
                    .isRefused(OUTCOME_ALREADY_RECORDED);
            on(AFTER_THE_MEETING)
                    .given(drafted(), cancelled())
                    .when(record(use(SURVEY, PRELIMINARY, MEETING_DAY, MEETING_DAY, null)))
                    .isRefused(CONSULTATION_CANCELLED);
        }

        private static Scenario.Then recorded(Use use) {
            return on(AFTER_THE_MEETING).given(drafted(), text(1), opened()).when(record(use));
        }

        private static Scenario.Then recordedAsMeeting(ConsultationMethod method, LocalDate day) {
            return on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(record(new Use(method, CONSULTATION, MEETING, day, day, null, null, null)));
        }
    }

    @Nested
    class A_correction {

        @Test
        void says_all_of_it_anew_and_why() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), used(MEETING, 31))
                    .when(new CorrectMethod(PARK, METHOD, meeting(13), REASON))
                    .leadsTo(
                            elapsed(END_OF_MARCH),
                            new MethodCorrected(
                                    PARK,
                                    METHOD,
                                    PUBLIC_MEETING,
                                    CONSULTATION,
                                    MEETING,
                                    MEETING_DAY,
                                    MEETING_DAY,
                                    List.of(new ParticipantCount(ContributorKind.CITIZEN, 13)),
                                    Sealed.text(TALK),
                                    null,
                                    Sealed.text(REASON)));
        }

        @Test
        void is_of_something_that_was_recorded() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION))
                    .when(new CorrectMethod(PARK, METHOD, meeting(13), REASON))
                    .isRefused(UNKNOWN_METHOD);
        }

        @Test
        void needs_its_reason() {
            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), used(MEETING, 31))
                    .when(new CorrectMethod(PARK, METHOD, meeting(13), ONLY_ALBANIAN))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
        }

        @Test
        void takes_no_meeting_that_another_method_was() {
            MethodId other = new MethodId(UUID.randomUUID());
            MethodUsed survey = new MethodUsed(
                    PARK, other, SURVEY, CONSULTATION, null, MEETING_DAY, MEETING_DAY, List.of(), null, null);

            on(AFTER_THE_MEETING)
                    .given(drafted(), text(1), opened(), announced(CONSULTATION), used(MEETING, 31), survey)
                    .when(new CorrectMethod(PARK, other, meeting(13), REASON))
                    .isRefused(MEETING_WAS_HELD, "/meeting");
        }
    }

    private static AnnounceMeeting announce(ConsultationMethod method, ConsultationStage stage, Instant startsAt) {
        return new AnnounceMeeting(PARK, MEETING, method, stage, startsAt, HALL, null);
    }

    private static MeetingAnnounced announced(ConsultationStage stage) {
        return new MeetingAnnounced(PARK, MEETING, PUBLIC_MEETING, stage, MEETING_STARTS, Sealed.text(HALL), null);
    }

    private static MeetingCancelled cancelledMeeting() {
        return new MeetingCancelled(PARK, MEETING, Sealed.text(REASON));
    }

    private static RecordMethod record(Use use) {
        return new RecordMethod(PARK, METHOD, use);
    }

    private static Use use(
            ConsultationMethod method,
            ConsultationStage stage,
            LocalDate from,
            LocalDate until,
            List<Attendance> participants) {
        return new Use(method, stage, null, from, until, participants, null, null);
    }

    private static Use withMinutes(DocumentId minutes, LocalizedText summary) {
        return new Use(SURVEY, CONSULTATION, null, MEETING_DAY, MEETING_DAY, null, summary, minutes);
    }

    private static Use meeting(int citizens) {
        return new Use(
                PUBLIC_MEETING,
                CONSULTATION,
                MEETING,
                MEETING_DAY,
                MEETING_DAY,
                List.of(new Attendance(ContributorKind.CITIZEN, citizens)),
                TALK,
                null);
    }

    private static MethodUsed used(MeetingId meeting, int citizens) {
        return new MethodUsed(
                PARK,
                METHOD,
                PUBLIC_MEETING,
                CONSULTATION,
                meeting,
                MEETING_DAY,
                MEETING_DAY,
                List.of(new ParticipantCount(ContributorKind.CITIZEN, citizens)),
                Sealed.text(TALK),
                null);
    }
}
