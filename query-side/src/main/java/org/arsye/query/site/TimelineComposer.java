package org.arsye.query.site;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.course.Course;
import org.arsye.query.course.CourseLine;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Line;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together how a consultation ran: what came of each step beside what was planned, and beside what the rules ask for. */
@Component
public class TimelineComposer {

    private static final Set<CourseLine.What> PREPARATION =
            Set.of(CourseLine.What.PLAN, CourseLine.What.PRIOR_NOTICE, CourseLine.What.URGENCY);

    private static final Set<CourseLine.What> OPENED_OR_NEVER =
            Set.of(CourseLine.What.OPENING, CourseLine.What.CANCELLATION, CourseLine.What.OUTCOME);

    private final CourseComposer courses;
    private final LegalTimeOf legalTime;
    private final PlannedDatesOf plans;
    private final Heads heads;

    TimelineComposer(CourseComposer courses, LegalTimeOf legalTime, PlannedDatesOf plans, Heads heads) {
        this.courses = courses;
        this.legalTime = legalTime;
        this.plans = plans;
        this.heads = heads;
    }

    /** @throws NotFound if the reader may not know of it */
    public Content timeline(ConsultationId id, Moment moment, Words w) {
        ConsultationEntry entry = heads.entry(id, moment);
        Course course = courses.course(entry, moment);
        LegalTimeEntry time = legalTime.of(entry, moment);
        Optional<PlannedDates> plan = plans.of(course, moment);
        return new Content.Timeline(heads.head(entry, moment, w), lines(entry, course, time, plan, moment, w));
    }

    private static List<Line> lines(
            ConsultationEntry entry,
            Course course,
            LegalTimeEntry time,
            Optional<PlannedDates> plan,
            Moment moment,
            Words w) {
        ZoneId zone = ZoneId.of(entry.zone());
        LegalLines legal = new LegalLines(time, w);
        List<Line> lines = new ArrayList<>();
        int afterPreparation = 0;
        for (CourseLine line : course.lines()) {
            if (line.what() == CourseLine.What.REPORT) {
                // Answers are owed before the report that prints them.
                legal.answering().filter(answers -> !lines.contains(answers)).ifPresent(lines::add);
            }
            Line shown = legal.beside(line(line, zone, w), line.what(), line.round());
            lines.add(
                    line.what() == CourseLine.What.OPENING && plan.isPresent()
                            ? shown.with(planned(plan.get(), w))
                            : shown);
            if (PREPARATION.contains(line.what()) || line.stage() == ConsultationStage.PRELIMINARY) {
                afterPreparation = lines.size();
            }
        }
        boolean settled = course.lines().stream().anyMatch(line -> OPENED_OR_NEVER.contains(line.what()));
        if (plan.isPresent() && !settled) {
            boolean late = plan.get()
                    .expected()
                    .until()
                    .isBefore(moment.instant().atZone(zone).toLocalDate());
            Line expected = new Line(
                    w.name("line", CourseLine.What.OPENING), late ? "late" : "coming", null, List.of(), null, null);
            lines.add(afterPreparation, expected.with(planned(plan.get(), w)));
        }
        return List.copyOf(lines);
    }

    private static Line.Plan planned(PlannedDates plan, Words w) {
        return new Line.Plan(
                w.span(plan.expected().from(), plan.expected().until()),
                plan.expected().version(),
                "/plans/" + plan.planId(),
                plan.before().stream()
                        .map(said -> new Line.Side(w.span(said.from(), said.until()), null, said.position()))
                        .toList(),
                plan.dropped());
    }

    private static Line line(CourseLine line, ZoneId zone, Words w) {
        String state = line.state().name().toLowerCase(Locale.ROOT);
        return new Line(
                name(line, w),
                state,
                side(line.planned(), zone, w),
                line.before().stream().map(said -> side(said, zone, w)).toList(),
                actual(line, zone, w),
                w.said(line.reason()));
    }

    private static String name(CourseLine line, Words w) {
        return switch (line.what()) {
            case MEETING, METHOD -> w.say("line.in", w.name("method", line.method()), w.name("stage", line.stage()));
            case CLOSING -> line.round() > 1 ? w.say("line.closing.round", line.round()) : w.name("line", line.what());
            default -> w.name("line", line.what());
        };
    }

    private static Line.Side side(CourseLine.Planned planned, ZoneId zone, Words w) {
        if (planned == null) {
            return null;
        }
        List<String> said = new ArrayList<>();
        if (planned.day() != null) {
            said.add(CourseComposer.day(planned.day(), zone, w));
        }
        if (planned.at() != null) {
            said.add(w.moment(planned.at(), zone));
        }
        return new Line.Side(said.isEmpty() ? null : said.getFirst(), w.said(planned.words()), planned.position());
    }

    private static Line.Side actual(CourseLine line, ZoneId zone, Words w) {
        CourseLine.Actual actual = line.actual();
        if (actual == null) {
            return null;
        }
        String when = actual.day() == null
                ? w.moment(actual.at(), zone)
                : CourseComposer.days(actual.day(), actual.until() == null ? actual.day() : actual.until(), zone, w);
        return new Line.Side(when, null, actual.position());
    }
}
