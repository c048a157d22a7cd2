package org.arsye.query.site.feeds;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.consultations.PeriodChanges;
import org.arsye.query.consultations.Standing;
import org.arsye.query.course.CourseQueries;
import org.arsye.query.course.LatestStep;
import org.arsye.query.course.MeetingEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.springframework.stereotype.Component;

/** Puts together what feeds and calendars tell, always to the public: whoever is signed in is told no more. */
@Component
public class Feeds {

    /** So long a calendar keeps what is over, in years. */
    private static final int KEPT = 1;

    private final ConsultationsQueries consultations;
    private final CourseQueries courses;
    private final PublicBodiesQueries bodies;

    Feeds(ConsultationsQueries consultations, CourseQueries courses, PublicBodiesQueries bodies) {
        this.consultations = consultations;
        this.courses = courses;
        this.bodies = bodies;
    }

    /** @throws NotFound if there is no such body */
    public News news(FeedQuestion question, Paging paging, Moment asked) {
        Moment moment = asked.inPublic();
        LocalizedText body = body(question, moment);
        Map<ConsultationId, ConsultationEntry> known = new HashMap<>();
        if (!question.ofAll()) {
            consultations.all(question.filter(), moment).forEach(entry -> known.put(entry.id(), entry));
        }
        Page<LatestStep> steps = courses.latest(question.ofAll() ? null : known.keySet(), paging, moment);
        if (question.ofAll()) {
            steps.items().stream()
                    .map(LatestStep::consultationId)
                    .distinct()
                    .map(id -> consultations.one(id, moment))
                    .flatMap(Optional::stream)
                    .forEach(entry -> known.put(entry.id(), entry));
        }
        Map<PublicBodyId, PublicBodyEntry> named = named(known.values(), moment);
        List<NewsItem> items = steps.items().stream()
                .filter(step -> known.containsKey(step.consultationId()))
                .map(step -> {
                    ConsultationEntry entry = known.get(step.consultationId());
                    return new NewsItem(entry, name(named, entry), step.step());
                })
                .toList();
        return new News(body, question, items, steps.next());
    }

    /**
     * Ends of periods and meetings, those of the last year and those to come.
     *
     * @throws NotFound if there is no such body
     */
    public Dates dates(FeedQuestion question, Moment asked) {
        Moment moment = asked.inPublic();
        LocalizedText body = body(question, moment);
        ConsultationsFilter recent = new ConsultationsFilter(
                Set.of(),
                question.body(),
                question.type(),
                null,
                moment.instant().atZone(ZoneOffset.UTC).toLocalDate().minusYears(KEPT),
                null);
        // Of one that is only announced there are no periods yet, but there may be meetings.
        ConsultationsFilter announced =
                new ConsultationsFilter(Set.of(Standing.ANNOUNCED), question.body(), question.type(), null, null, null);
        List<ConsultationEntry> entries = Stream.of(recent, announced)
                .flatMap(filter -> consultations.all(filter, moment).stream())
                .toList();
        List<ConsultationId> ids = entries.stream().map(ConsultationEntry::id).toList();
        Map<ConsultationId, PeriodChanges> changes = consultations.changes(ids, moment);
        Map<ConsultationId, List<MeetingEntry>> meetings = courses.meetings(ids, moment);
        Map<PublicBodyId, PublicBodyEntry> named = named(entries, moment);
        List<Dates.Entry> all = new ArrayList<>();
        for (ConsultationEntry entry : entries) {
            all.add(new Dates.Entry(
                    entry, name(named, entry), changes.get(entry.id()), meetings.getOrDefault(entry.id(), List.of())));
        }
        return new Dates(body, all);
    }

    private LocalizedText body(FeedQuestion question, Moment moment) {
        return question.body() == null
                ? null
                : bodies.one(question.body(), moment).orElseThrow(NotFound::new).names();
    }

    private Map<PublicBodyId, PublicBodyEntry> named(Collection<ConsultationEntry> entries, Moment moment) {
        Set<PublicBodyId> ids =
                entries.stream().map(ConsultationEntry::publicBodyId).collect(Collectors.toSet());
        return bodies.byId(ids, moment);
    }

    private static LocalizedText name(Map<PublicBodyId, PublicBodyEntry> named, ConsultationEntry entry) {
        PublicBodyEntry body = named.get(entry.publicBodyId());
        return body == null ? null : body.names();
    }
}
