package org.arsye.query.site.web;

import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.Asked;
import org.arsye.query.site.RegisterComposer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page a visitor sees first. */
@Controller
class RegisterPages {

    private final PageWriter writer;
    private final RegisterComposer register;

    RegisterPages(PageWriter writer, RegisterComposer register) {
        this.writer = writer;
        this.register = register;
    }

    @GetMapping("/")
    Mono<ResponseEntity<byte[]>> register(ServerWebExchange exchange, Moment moment, Paging paging) {
        Asked asked =
                Asked.of(exchange.getRequest().getQueryParams().toSingleValueMap(), "status", "body", "type", "q");
        return writer.show(exchange, moment, w -> register.register(asked, paging, moment, w));
    }
}
