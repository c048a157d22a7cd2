package org.arsye.query.site.web;

import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.NormsComposer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the regulations ask for, for everybody to read. */
@Controller
class NormPages {

    private final PageWriter writer;
    private final NormsComposer norms;

    NormPages(PageWriter writer, NormsComposer norms) {
        this.writer = writer;
        this.norms = norms;
    }

    @GetMapping("/norms")
    Mono<ResponseEntity<byte[]>> norms(ServerWebExchange exchange, Moment moment) {
        return writer.show(exchange, moment, w -> norms.norms(moment, w));
    }

    @GetMapping("/norms/{pack}")
    Mono<ResponseEntity<byte[]>> pack(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable String pack,
            @RequestParam(name = "version", required = false) String version) {
        Integer asked = number(version);
        return writer.show(exchange, moment, w -> norms.pack(pack, asked, moment, w));
    }

    private static Integer number(String version) {
        try {
            return version == null || version.isBlank() ? null : Integer.valueOf(version);
        } catch (NumberFormatException notANumber) {
            throw new BadParameter("version");
        }
    }
}
