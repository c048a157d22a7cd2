package org.arsye.query.site.web;

import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.Edition.State;
import org.arsye.query.annualreports.ImportedFigure;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.AnnualComposer;
import org.arsye.query.site.AnnualQuestion;
import org.arsye.query.site.draft.FormDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The reports of years, what stands behind their figures, and the desk where they are prepared. */
@Controller
class AnnualPages {

    private final PageWriter writer;
    private final AnnualComposer annual;
    private final FormDrafts drafts;

    AnnualPages(PageWriter writer, AnnualComposer annual, FormDrafts drafts) {
        this.writer = writer;
        this.annual = annual;
        this.drafts = drafts;
    }

    @GetMapping("/reports")
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange, Moment moment) {
        return writer.show(exchange, moment, w -> annual.list(moment, w));
    }

    @GetMapping("/reports/{year:[0-9]{4}}")
    Mono<ResponseEntity<byte[]>> one(
            ServerWebExchange exchange,
            @PathVariable int year,
            @RequestParam(defaultValue = AnnualComposer.PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(defaultValue = "published") State state,
            @RequestParam(required = false) Integer version,
            Moment moment) {
        AnnualQuestion asked = new AnnualQuestion(year, pack, body, state, version);
        return writer.show(exchange, moment, w -> annual.one(asked, moment, w));
    }

    @GetMapping("/reports/{year:[0-9]{4}}/figures/{figure}")
    Mono<ResponseEntity<byte[]>> behind(
            ServerWebExchange exchange,
            @PathVariable int year,
            @PathVariable AnnualFigure figure,
            @RequestParam(defaultValue = AnnualComposer.PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            Paging paging,
            Moment moment) {
        AnnualQuestion asked = new AnnualQuestion(year, pack, body, State.LIVE, null);
        return writer.show(exchange, moment, w -> annual.behind(asked, figure, type, paging, moment, w));
    }

    @GetMapping("/reports/{year:[0-9]{4}}/imported/{figure}")
    Mono<ResponseEntity<byte[]>> behindImported(
            ServerWebExchange exchange,
            @PathVariable int year,
            @PathVariable ImportedFigure figure,
            @RequestParam(defaultValue = AnnualComposer.PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            Paging paging,
            Moment moment) {
        AnnualQuestion asked = new AnnualQuestion(year, pack, body, State.LIVE, null);
        return writer.show(exchange, moment, w -> annual.behindImported(asked, figure, type, paging, moment, w));
    }

    @GetMapping("/desk/reports/{year:[0-9]{4}}")
    Mono<ResponseEntity<byte[]>> desk(
            ServerWebExchange exchange,
            @PathVariable int year,
            @RequestParam(defaultValue = AnnualComposer.PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            Moment moment,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        AnnualQuestion asked = new AnnualQuestion(year, pack, body, State.DRAFT, null);
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, w -> annual.desk(asked, drafts.open(draft, key), moment, w))
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
