package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.course.Course;
import org.arsye.query.course.CourseQueries;
import org.arsye.query.course.MeetingEntry;
import org.arsye.query.course.MethodEntry;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.LegalTimeOf;
import org.arsye.query.site.PlannedDates;
import org.arsye.query.site.PlannedDatesOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** How a consultation ran: planned and actual side by side, its meetings, and the ways in which the public was consulted. */
@RestController
@RequestMapping("/api/v1/consultations/{id}")
class CourseApi {

    private final ConsultationsQueries consultations;
    private final CourseQueries course;
    private final LegalTimeOf legalTime;
    private final PlannedDatesOf plans;

    CourseApi(ConsultationsQueries consultations, CourseQueries course, LegalTimeOf legalTime, PlannedDatesOf plans) {
        this.legalTime = legalTime;
        this.plans = plans;
        this.consultations = consultations;
        this.course = course;
    }

    @GetMapping("/course")
    CourseInFull one(@PathVariable ConsultationId id, Moment moment) {
        ConsultationEntry entry = found(id, moment);
        Course run = course.course(id, ZoneId.of(entry.zone()), moment);
        return new CourseInFull(
                run, legalTime.of(entry, moment), plans.of(run, moment).orElse(null));
    }

    /**
     * @param legalTime what the rules ask for of the period, of answers and of the report
     * @param plan when the body's plan expected it to open; null where it names no draft of a published plan
     */
    record CourseInFull(@JsonUnwrapped Course course, LegalTimeEntry legalTime, PlannedDates plan) {}

    @GetMapping("/meetings")
    ResponseEntity<Page<MeetingEntry>> meetings(
            @PathVariable ConsultationId id, Paging paging, Moment moment, ServerWebExchange exchange) {
        found(id, moment);
        return Listed.of(course.meetings(id, paging, moment), exchange);
    }

    @GetMapping("/meetings/{meeting}")
    MeetingEntry meeting(@PathVariable ConsultationId id, @PathVariable MeetingId meeting, Moment moment) {
        found(id, moment);
        return course.meeting(id, meeting, moment).orElseThrow(NotFound::new);
    }

    @GetMapping("/methods")
    ResponseEntity<Page<MethodEntry>> methods(
            @PathVariable ConsultationId id, Paging paging, Moment moment, ServerWebExchange exchange) {
        found(id, moment);
        return Listed.of(course.methods(id, paging, moment), exchange);
    }

    @GetMapping("/methods/{method}")
    MethodEntry method(@PathVariable ConsultationId id, @PathVariable MethodId method, Moment moment) {
        found(id, moment);
        return course.method(id, method, moment).orElseThrow(NotFound::new);
    }

    private ConsultationEntry found(ConsultationId id, Moment moment) {
        return consultations.one(id, moment).orElseThrow(NotFound::new);
    }
}
