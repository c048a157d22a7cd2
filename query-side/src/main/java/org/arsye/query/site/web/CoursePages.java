package org.arsye.query.site.web;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.CourseComposer;
import org.arsye.query.site.TimelineComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a consultation ran, for everybody; and the desk's forms for notices, meetings and whatever else was done. */
@Controller
class CoursePages {

    private final PageWriter writer;
    private final CourseComposer course;
    private final TimelineComposer timelines;
    private final FormDrafts drafts;

    CoursePages(PageWriter writer, CourseComposer course, TimelineComposer timelines, FormDrafts drafts) {
        this.timelines = timelines;
        this.writer = writer;
        this.course = course;
        this.drafts = drafts;
    }

    @GetMapping("/consultations/{id}/timeline")
    Mono<ResponseEntity<byte[]>> timeline(
            ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        return writer.show(exchange, moment, w -> timelines.timeline(id, moment, w));
    }

    @GetMapping("/desk/consultations/{id}/course")
    Mono<ResponseEntity<byte[]>> desk(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        ConsultationId id = Ids.consultation(written);
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, w -> course.desk(id, drafts.open(draft, key), moment, w))
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
