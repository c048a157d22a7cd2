package org.arsye.query.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingId;
import org.arsye.query.course.CourseLine.Actual;
import org.arsye.query.course.CourseLine.Planned;
import org.arsye.query.course.CourseLine.State;
import org.arsye.query.course.CourseLine.What;
import org.arsye.query.course.CourseStep.Kind;

/** Puts what was planned beside what came of it. Knows nothing but the course itself, the hour and the zone. */
final class Timeline {

    private final List<CourseStep> steps;
    private final List<MeetingEntry> meetings;
    private final List<MethodEntry> methods;
    private final Instant now;
    private final LocalDate today;
    private final List<CourseLine> lines = new ArrayList<>();

    private Timeline(
            List<CourseStep> steps, List<MeetingEntry> meetings, List<MethodEntry> methods, Instant now, ZoneId zone) {
        this.steps = steps;
        this.meetings = meetings;
        this.methods = methods;
        this.now = now;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** In the order in which a consultation runs, not in that of the record. */
    static List<CourseLine> of(
            List<CourseStep> steps, List<MeetingEntry> meetings, List<MethodEntry> methods, Instant now, ZoneId zone) {
        return new Timeline(steps, meetings, methods, now, zone).drawn();
    }

    private List<CourseLine> drawn() {
        all(Kind.PLANNED).reduce((earlier, later) -> later).ifPresent(step -> add(What.PLAN, step));
        all(Kind.PRIOR_NOTICE).forEach(step -> add(What.PRIOR_NOTICE, step));
        all(Kind.URGENCY).forEach(step -> add(What.URGENCY, step));
        heard(ConsultationStage.PRELIMINARY);
        opening();
        heard(ConsultationStage.CONSULTATION);
        periods();
        report();
        all(Kind.SUBMITTED)
                .forEach(step -> lines.add(line(
                        What.SUBMISSION, null, actual(step.day(), step.day(), step.position()), State.DONE, step)));
        all(Kind.CANCELLED).forEach(step -> add(What.CANCELLATION, step));
        all(Kind.OUTCOME_RECORDED).forEach(step -> add(What.OUTCOME, step));
        return List.copyOf(lines);
    }

    private Stream<CourseStep> all(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind);
    }

    private Optional<CourseStep> first(Kind kind) {
        return all(kind).findFirst();
    }

    private boolean over() {
        return first(Kind.CANCELLED).isPresent() || first(Kind.OUTCOME_RECORDED).isPresent();
    }

    private void add(What what, CourseStep step) {
        lines.add(line(what, null, new Actual(step.at(), null, null, step.position()), State.DONE, step));
    }

    private static CourseLine line(What what, Planned planned, Actual actual, State state, CourseStep step) {
        return new CourseLine(
                what,
                null,
                null,
                null,
                planned,
                List.of(),
                actual,
                state,
                null,
                null,
                step == null ? null : step.reason());
    }

    private static Actual actual(LocalDate from, LocalDate until, Long position) {
        return new Actual(null, from, until.equals(from) ? null : until, position);
    }

    private void opening() {
        Optional<CourseStep> opened = first(Kind.OPENED);
        Optional<CourseStep> notice = first(Kind.PRIOR_NOTICE);
        Planned planned = notice.filter(step -> step.day() != null || step.expected() != null)
                .map(step -> new Planned(null, step.day(), step.expected(), step.position()))
                .orElse(null);
        if (opened.isPresent()) {
            CourseStep step = opened.get();
            lines.add(
                    line(What.OPENING, planned, new Actual(step.at(), null, null, step.position()), State.DONE, null));
        } else if (notice.isPresent()) {
            boolean late =
                    planned != null && planned.day() != null && planned.day().isBefore(today);
            lines.add(line(
                    What.OPENING, planned, null, over() ? State.CANCELLED : late ? State.LATE : State.COMING, null));
        }
    }

    /** The announced meetings of a stage, and whatever else the public was consulted by in it. */
    private void heard(ConsultationStage stage) {
        Map<MeetingId, MethodEntry> held = new HashMap<>();
        methods.stream().filter(way -> way.meetingId() != null).forEach(way -> held.put(way.meetingId(), way));
        meetings.stream()
                .filter(meeting -> meeting.stage() == stage)
                .forEach(meeting -> lines.add(meeting(meeting, held.get(meeting.id()))));
        methods.stream()
                .filter(way -> way.stage() == stage && way.meetingId() == null)
                .forEach(way -> lines.add(way(What.METHOD, null, way)));
    }

    private CourseLine meeting(MeetingEntry meeting, MethodEntry held) {
        Planned planned = new Planned(meeting.startsAt(), null, null, meeting.position());
        if (held != null) {
            return way(What.MEETING, planned, held);
        }
        boolean cancelled = meeting.cancelledAt() != null;
        State state = cancelled ? State.CANCELLED : now.isBefore(meeting.startsAt()) ? State.COMING : State.UNRECORDED;
        return new CourseLine(
                What.MEETING,
                null,
                meeting.method(),
                meeting.stage(),
                planned,
                List.of(),
                cancelled ? new Actual(meeting.cancelledAt(), null, null, meeting.cancelledFrom()) : null,
                state,
                meeting.id(),
                null,
                meeting.reason());
    }

    private static CourseLine way(What what, Planned planned, MethodEntry way) {
        return new CourseLine(
                what,
                null,
                way.method(),
                way.stage(),
                planned,
                List.of(),
                actual(way.from(), way.until(), way.source()),
                State.DONE,
                way.meetingId(),
                way.id(),
                way.reason());
    }

    /** Each round with the ends that were announced for it, and when it ended in fact. */
    private void periods() {
        List<Planned> said = new ArrayList<>();
        CourseStep last = null;
        int round = 0;
        CourseStep closed = null;
        for (CourseStep step : steps) {
            boolean another = step.round() != null && step.round() != round && step.closesAt() != null;
            if (another && !said.isEmpty()) {
                lines.add(period(round, said, closed, last));
                said = new ArrayList<>();
                closed = null;
            }
            if (another) {
                round = step.round();
            }
            switch (step.kind()) {
                case OPENED, EXTENDED, NOTICE_REPEATED, REOPENED -> {
                    said.add(new Planned(step.closesAt(), null, null, step.position()));
                    last = step;
                }
                case CLOSED -> {
                    closed = step;
                    last = step.reason() == null ? last : step;
                }
                default -> {
                    // Says nothing of a period.
                }
            }
        }
        if (!said.isEmpty()) {
            lines.add(period(round, said, closed, last));
        }
    }

    private CourseLine period(int round, List<Planned> said, CourseStep closed, CourseStep last) {
        Planned planned = said.getLast();
        boolean ranOut = !now.isBefore(planned.at());
        Actual actual = closed != null
                ? new Actual(closed.closesAt(), null, null, closed.position())
                : ranOut && !over() ? new Actual(planned.at(), null, null, null) : null;
        State state = actual != null ? State.DONE : over() ? State.CANCELLED : State.COMING;
        return new CourseLine(
                What.CLOSING,
                round,
                null,
                null,
                planned,
                List.copyOf(said.subList(0, said.size() - 1)),
                actual,
                state,
                null,
                null,
                last.reason());
    }

    /** Owed as soon as the public was asked, also where the draft was withdrawn; not where the consultation was cancelled. */
    private void report() {
        all(Kind.REPORTED).forEach(step -> add(What.REPORT, step));
        boolean owed = first(Kind.OPENED).isPresent() && first(Kind.CANCELLED).isEmpty();
        if (owed && first(Kind.REPORTED).isEmpty()) {
            lines.add(line(What.REPORT, null, null, State.COMING, null));
        }
    }
}
