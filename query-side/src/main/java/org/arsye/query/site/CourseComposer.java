package org.arsye.query.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.MeetingId;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.course.Course;
import org.arsye.query.course.CourseQueries;
import org.arsye.query.course.CourseStep;
import org.arsye.query.course.MeetingEntry;
import org.arsye.query.course.MethodEntry;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.plans.PlanItemEntry;
import org.arsye.query.plans.PlansFilter;
import org.arsye.query.plans.PlansQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Gathering;
import org.arsye.query.site.page.Invitation;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Way;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what else happened to a consultation: notices, meetings, and the ways in which people took part. */
@Component
public class CourseComposer {

    private final CourseQueries courses;
    private final PlansQueries plans;
    private final StepRules rules;
    private final Heads heads;
    private final Texts texts;

    CourseComposer(CourseQueries courses, PlansQueries plans, StepRules rules, Heads heads, Texts texts) {
        this.plans = plans;
        this.rules = rules;
        this.courses = courses;
        this.heads = heads;
        this.texts = texts;
    }

    /** @throws NotForYou if it is another body's */
    public Content desk(ConsultationId id, Form form, Moment moment, Words w) {
        ConsultationEntry entry = heads.entry(id, moment);
        DeskComposer.ours(entry, moment);
        ZoneId zone = ZoneId.of(entry.zone());
        Course course = courses.course(id, zone, moment);
        Stream<DocumentEntry> minutes =
                texts.documents(id, moment).stream().filter(document -> document.kind() == DocumentKind.MINUTES);
        return new Content.DeskCourse(
                heads.head(entry, moment, w),
                moment.reader().has(Role.COORDINATOR),
                course.steps().stream().anyMatch(step -> step.kind() == CourseStep.Kind.PRIOR_NOTICE),
                invitations(course, zone, moment, w),
                ways(course, id, zone, w),
                minutes.map(document -> new Option(document.id().toString(), named(document, w)))
                        .toList(),
                planned(entry, moment, w),
                course.steps().stream()
                        .filter(step -> step.kind() == CourseStep.Kind.PLANNED)
                        .reduce((earlier, later) -> later)
                        .map(step -> step.planId() + ":" + step.planItemId())
                        .orElse(null),
                rules.of(entry, moment, w),
                course.methods().stream()
                        .collect(Collectors.toMap(way -> way.id().toString(), CourseComposer::fields)),
                form);
    }

    /** The drafts of the body's plans, also those that enter a plan with its next version. */
    private List<Option> planned(ConsultationEntry entry, Moment moment, Words w) {
        PlansFilter own = new PlansFilter(entry.publicBodyId(), null);
        return plans.list(own, Paging.largest(), moment).items().stream()
                .flatMap(plan -> plans.working(plan.id(), moment).stream()
                        .map(PlanItemEntry::item)
                        .map(item -> new Option(
                                plan.id() + ":" + item.planItemId(),
                                w.say(
                                        "course.plan.item",
                                        PlanComposer.named(item.title(), item.planItemId(), w)
                                                .text(),
                                        w.span(item.expectedFrom(), item.expectedUntil())))))
                .toList();
    }

    /** The form that corrects it, as it begins. */
    private static Form fields(MethodEntry way) {
        Map<String, String> fields = new HashMap<>();
        fields.put("method", Words.word(way.method()));
        fields.put("stage", Words.word(way.stage()));
        fields.put("from", way.from().toString());
        fields.put("until", way.until().toString());
        if (way.meetingId() != null) {
            fields.put("meeting", way.meetingId().toString());
        }
        if (way.minutes() != null) {
            fields.put("minutes", way.minutes().toString());
        }
        way.participants()
                .forEach(
                        some -> fields.put("participants." + Words.word(some.kind()), Integer.toString(some.number())));
        if (way.summary() != null) {
            Words.LANGUAGES.forEach(language ->
                    way.summary().exactly(language).ifPresent(text -> fields.put("summary." + language, text)));
        }
        return new Form(Map.copyOf(fields), List.of());
    }

    private static String named(DocumentEntry document, Words w) {
        Said title = w.said(document.title());
        return title == null ? document.id().toString() : title.text();
    }

    /** What a consultation's own page says of it. */
    Gathering gathering(ConsultationEntry entry, Course course, Moment moment, Words w) {
        ZoneId zone = ZoneId.of(entry.zone());
        return new Gathering(
                entry.opensAt() == null ? expected(course, zone, w) : null,
                invitations(course, zone, moment, w),
                ways(course, entry.id(), zone, w));
    }

    /** @throws NotFound if the reader may not know of it */
    Course course(ConsultationEntry entry, Moment moment) {
        return courses.course(entry.id(), ZoneId.of(entry.zone()), moment);
    }

    private static Said expected(Course course, ZoneId zone, Words w) {
        return course.steps().stream()
                .filter(step -> step.kind() == CourseStep.Kind.PRIOR_NOTICE)
                .map(step -> step.day() != null ? Said.by(day(step.day(), zone, w), w.code()) : w.said(step.expected()))
                .filter(said -> said != null)
                .findFirst()
                .orElse(null);
    }

    private static List<Invitation> invitations(Course course, ZoneId zone, Moment moment, Words w) {
        Set<MeetingId> held =
                course.methods().stream().map(MethodEntry::meetingId).collect(Collectors.toSet());
        return course.meetings().stream()
                .map(meeting -> new Invitation(
                        meeting.id().toString(),
                        meeting.method(),
                        meeting.stage(),
                        w.moment(meeting.startsAt(), zone),
                        w.said(meeting.place()),
                        w.said(meeting.agenda()),
                        state(meeting, held.contains(meeting.id()), moment),
                        w.said(meeting.reason()),
                        meeting.position()))
                .toList();
    }

    private static String state(MeetingEntry meeting, boolean held, Moment moment) {
        if (held) {
            return "held";
        }
        if (meeting.cancelledAt() != null) {
            return "cancelled";
        }
        return moment.instant().isBefore(meeting.startsAt()) ? "coming" : "unrecorded";
    }

    private static List<Way> ways(Course course, ConsultationId id, ZoneId zone, Words w) {
        return course.methods().stream()
                .map(way -> new Way(
                        way.id().toString(),
                        way.method(),
                        way.stage(),
                        days(way.from(), way.until(), zone, w),
                        way.participants().stream()
                                .map(some -> new Way.Crowd(some.kind(), some.number()))
                                .toList(),
                        way.total(),
                        w.said(way.summary()),
                        minutes(id, way.minutes()),
                        w.said(way.reason()),
                        way.source()))
                .toList();
    }

    private static String minutes(ConsultationId id, DocumentId minutes) {
        return minutes == null ? null : "/api/v1/consultations/" + id + "/documents/" + minutes + "/content";
    }

    static String days(LocalDate from, LocalDate until, ZoneId zone, Words w) {
        return from.equals(until) ? day(from, zone, w) : w.say("days.span", day(from, zone, w), day(until, zone, w));
    }

    static String day(LocalDate day, ZoneId zone, Words w) {
        return w.day(day.atStartOfDay(zone).toInstant(), zone);
    }
}
