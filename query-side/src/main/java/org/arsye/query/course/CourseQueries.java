package org.arsye.query.course;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.arsye.query.course.MeetingsTable.MeetingRow;
import org.arsye.query.course.MeetingsTable.OfOne;
import org.arsye.query.course.MethodsTable.MethodRow;
import org.arsye.query.course.StepsTable.LatestRow;
import org.arsye.query.course.StepsTable.StepRow;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/**
 * Questions about the course of one consultation. Whoever asks has made sure that the reader may see it. Each may wait for the
 * database: ask on a virtual thread.
 */
@Component
public class CourseQueries {

    private final StepsTable steps;
    private final MeetingsTable meetings;
    private final MethodsTable methods;
    private final Opening opening;

    CourseQueries(StepsTable steps, MeetingsTable meetings, MethodsTable methods, Opening opening) {
        this.steps = steps;
        this.meetings = meetings;
        this.methods = methods;
        this.opening = opening;
    }

    /**
     * All of it at once.
     *
     * @param zone in which the days of its body are counted
     */
    public Course course(ConsultationId consultation, ZoneId zone, Moment moment) {
        List<CourseStep> done = steps(consultation, moment);
        List<MeetingEntry> announced = every(paging -> meetings(consultation, paging, moment));
        List<MethodEntry> used = every(paging -> methods(consultation, paging, moment));
        return new Course(Timeline.of(done, announced, used, moment.instant(), zone), done, announced, used);
    }

    private static <T> List<T> every(Function<Paging, Page<T>> part) {
        List<T> all = new ArrayList<>();
        Page<T> page = part.apply(Paging.largest());
        all.addAll(page.items());
        while (page.next() != null) {
            page = part.apply(new Paging(Paging.HIGHEST_LIMIT, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    /** What was done to it, oldest first. */
    public List<CourseStep> steps(ConsultationId consultation, Moment moment) {
        List<StepRow> rows = steps.of(consultation, moment.position());
        Opened opened = opening.of(rows.stream().flatMap(StepRow::sealed).toList());
        return rows.stream().map(row -> Entries.of(row, opened)).toList();
    }

    /**
     * What was done last, whatever it was done to; newest first. Who may know of each consultation is for the caller to ask.
     *
     * @param of which consultations; null for any
     */
    public Page<LatestStep> latest(Collection<ConsultationId> of, Paging paging, Moment moment) {
        UUID[] ids = of == null ? null : ids(of);
        Page<LatestRow> page = Page.of(
                steps.latest(ids, paging.afterOr(Long.MAX_VALUE), paging.limit() + 1, moment.position()),
                paging,
                row -> row.step().position());
        Opened opened = opening.of(
                page.items().stream().flatMap(row -> row.step().sealed()).toList());
        return page.map(row -> new LatestStep(row.consultationId(), Entries.of(row.step(), opened)));
    }

    /** All announced meetings of these consultations, in the order in which they were announced. */
    public Map<ConsultationId, List<MeetingEntry>> meetings(Collection<ConsultationId> of, Moment moment) {
        List<OfOne> rows = meetings.ofMany(ids(of), moment.position());
        Opened opened =
                opening.of(rows.stream().flatMap(row -> row.meeting().sealed()).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        OfOne::consultationId,
                        Collectors.mapping(row -> Entries.of(row.meeting(), opened), Collectors.toList())));
    }

    private static UUID[] ids(Collection<ConsultationId> of) {
        return of.stream().map(ConsultationId::value).toArray(UUID[]::new);
    }

    /** Its announced meetings, those that were cancelled too, in the order in which they were announced. */
    public Page<MeetingEntry> meetings(ConsultationId consultation, Paging paging, Moment moment) {
        Page<MeetingRow> page = Page.of(
                meetings.of(consultation, paging.afterOr(-1), paging.limit() + 1, moment.position()),
                paging,
                MeetingRow::position);
        Opened opened =
                opening.of(page.items().stream().flatMap(MeetingRow::sealed).toList());
        return page.map(row -> Entries.of(row, opened));
    }

    /** The ways in which the public was consulted, in the order in which they were recorded. */
    public Page<MethodEntry> methods(ConsultationId consultation, Paging paging, Moment moment) {
        Page<MethodRow> page = Page.of(
                methods.of(consultation, paging.afterOr(-1), paging.limit() + 1, moment.position()),
                paging,
                MethodRow::position);
        Opened opened =
                opening.of(page.items().stream().flatMap(MethodRow::sealed).toList());
        return page.map(row -> Entries.of(row, opened));
    }

    public Optional<MeetingEntry> meeting(ConsultationId consultation, MeetingId id, Moment moment) {
        return meetings.one(consultation, id, moment.position())
                .map(row -> Entries.of(row, opening.of(row.sealed().toList())));
    }

    public Optional<MethodEntry> method(ConsultationId consultation, MethodId id, Moment moment) {
        return methods.one(consultation, id, moment.position())
                .map(row -> Entries.of(row, opening.of(row.sealed().toList())));
    }
}
