package org.arsye.query.site.web;

import java.util.Set;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.account.AccountComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.arsye.query.site.page.Content;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One's own account, shown as of now. Its forms come back to their own addresses when they are refused; whoever is not signed
 * in is sent to sign in, and comes back.
 */
@Controller
class AccountPages {

    private static final String SESSION = "arsye_session";
    private static final Set<String> DONE = Set.of("password", "removal", "sessions");

    private final PageWriter writer;
    private final AccountComposer composer;
    private final FormDrafts drafts;

    AccountPages(PageWriter writer, AccountComposer composer, FormDrafts drafts) {
        this.writer = writer;
        this.composer = composer;
        this.drafts = drafts;
    }

    @GetMapping("/account")
    Mono<ResponseEntity<byte[]>> overview(ServerWebExchange exchange, Moment moment) {
        return page(Content.Account.Part.OVERVIEW, exchange, moment);
    }

    @GetMapping("/account/password")
    Mono<ResponseEntity<byte[]>> password(ServerWebExchange exchange, Moment moment) {
        return page(Content.Account.Part.PASSWORD, exchange, moment);
    }

    @GetMapping({"/account/second-factor", "/account/second-factor/confirmation"})
    Mono<ResponseEntity<byte[]>> secondFactor(ServerWebExchange exchange, Moment moment) {
        return page(Content.Account.Part.SECOND_FACTOR, exchange, moment);
    }

    @GetMapping("/account/second-factor/removal")
    Mono<ResponseEntity<byte[]>> removal(ServerWebExchange exchange, Moment moment) {
        return page(Content.Account.Part.REMOVAL, exchange, moment);
    }

    @GetMapping("/account/recovery-codes")
    Mono<ResponseEntity<byte[]>> recoveryCodes(ServerWebExchange exchange, Moment moment) {
        return page(Content.Account.Part.RECOVERY_CODES, exchange, moment);
    }

    /** Where the address that an administrator handed over leads. Looking at it uses nothing up. */
    @GetMapping("/way-back")
    Mono<ResponseEntity<byte[]>> wayBack(
            ServerWebExchange exchange, Moment moment, @RequestParam(name = "token", required = false) String token) {
        // The token stands in the address: it is told to no other site.
        exchange.getResponse().getHeaders().set("Referrer-Policy", "no-referrer");
        return writer.form(
                exchange,
                moment,
                w -> new Content.WayBack(drafts.open(draft(exchange), cookie(exchange, "arsye_draft"))
                        .starting("token", token)));
    }

    private Mono<ResponseEntity<byte[]>> page(Content.Account.Part part, ServerWebExchange exchange, Moment moment) {
        String token = cookie(exchange, SESSION);
        if (!moment.reader().signedIn() || token == null) {
            return Mono.just(DeskPages.toSignIn(exchange));
        }
        String done = exchange.getRequest().getQueryParams().getFirst("done");
        return writer.form(
                exchange,
                moment,
                w -> composer.page(
                        part,
                        token,
                        cookie(exchange, AccountComposer.CODES),
                        done != null && DONE.contains(done) ? done : null,
                        drafts.open(draft(exchange), cookie(exchange, "arsye_draft"))));
    }

    private static String draft(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams().getFirst("draft");
    }

    private static String cookie(ServerWebExchange exchange, String name) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name);
        return cookie == null ? null : cookie.getValue();
    }
}
