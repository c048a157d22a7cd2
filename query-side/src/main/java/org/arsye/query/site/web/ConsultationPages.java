package org.arsye.query.site.web;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.Asked;
import org.arsye.query.site.CommentsComposer;
import org.arsye.query.site.ConsultationComposer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pages of one consultation that everybody reads. */
@Controller
@RequestMapping("/consultations/{id}")
class ConsultationPages {

    private final PageWriter writer;
    private final ConsultationComposer consultations;
    private final CommentsComposer comments;

    ConsultationPages(PageWriter writer, ConsultationComposer consultations, CommentsComposer comments) {
        this.writer = writer;
        this.consultations = consultations;
        this.comments = comments;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> consultation(
            ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        return writer.show(exchange, moment, w -> consultations.consultation(id, moment, w));
    }

    @GetMapping("/comments")
    Mono<ResponseEntity<byte[]>> comments(
            ServerWebExchange exchange, Moment moment, Paging paging, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        Asked asked = asked(exchange);
        return writer.show(exchange, moment, w -> comments.comments(id, asked, paging, moment, w));
    }

    @GetMapping("/decisions")
    Mono<ResponseEntity<byte[]>> decisions(
            ServerWebExchange exchange, Moment moment, Paging paging, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        Asked asked = asked(exchange);
        return writer.show(exchange, moment, w -> comments.decisions(id, asked, paging, moment, w));
    }

    @GetMapping("/report")
    Mono<ResponseEntity<byte[]>> report(
            ServerWebExchange exchange,
            Moment moment,
            Paging paging,
            @PathVariable("id") String written,
            @RequestParam(name = "version", required = false) String version) {
        ConsultationId id = Ids.consultation(written);
        Integer asked = number(version);
        return writer.show(exchange, moment, w -> comments.report(id, asked, paging, moment, w));
    }

    @GetMapping("/history")
    Mono<ResponseEntity<byte[]>> history(
            ServerWebExchange exchange, Moment moment, Paging paging, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        return writer.show(exchange, moment, w -> consultations.history(id, paging, moment, w));
    }

    private static Asked asked(ServerWebExchange exchange) {
        return Asked.of(exchange.getRequest().getQueryParams().toSingleValueMap(), "provision", "outcome", "kind", "q");
    }

    private static Integer number(String version) {
        try {
            return version == null || version.isBlank() ? null : Integer.valueOf(version);
        } catch (NumberFormatException notANumber) {
            throw new BadParameter("version");
        }
    }
}
