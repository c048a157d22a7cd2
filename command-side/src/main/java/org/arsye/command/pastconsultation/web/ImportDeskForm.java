package org.arsye.command.pastconsultation.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.pastconsultation.file.Imports;
import org.arsye.command.pastconsultation.file.RowAnswer;
import org.arsye.command.pastconsultation.file.UnusableImport;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Languages;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same import from the desk, for people: the page that answers grows while rows are recorded, without a script. */
@RestController
class ImportDeskForm {

    private final Imports imports;
    private final Blocking blocking;

    ImportDeskForm(Imports imports, Blocking blocking) {
        this.imports = imports;
        this.blocking = blocking;
    }

    @PostMapping(path = "/desk/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Void> post(ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        ImportPage page = new ImportPage(Languages.of(exchange.getRequest()));
        return exchange.getMultipartData()
                .flatMap(parts -> blocking.call(() -> started(parts, exchange)))
                .flatMap(answers -> stream(exchange.getResponse(), page, blocking.each(answers)))
                .onErrorResume(
                        UnusableImport.class, unusable -> stream(exchange.getResponse(), page, Flux.error(unusable)));
    }

    private Iterator<RowAnswer> started(MultiValueMap<String, Part> parts, ServerWebExchange exchange) {
        String written = parts.getFirst("body") instanceof FormFieldPart field ? field.value() : "";
        PublicBodyId body = PathIds.id(written, PublicBodyId::of);
        Caller caller = Permissions.at(body, Role.COORDINATOR, exchange);
        if (!(parts.getFirst("file") instanceof FilePart file)) {
            throw Refusal.malformed("/file", "FIELD_REQUIRED");
        }
        InputStream content = DataBufferUtils.subscriberInputStream(file.content(), 1);
        return imports.csv(body, caller.actor(), content);
    }

    private static Mono<Void> stream(ServerHttpResponse response, ImportPage page, Flux<RowAnswer> answers) {
        response.getHeaders().setContentType(MediaType.parseMediaType("text/html;charset=UTF-8"));
        response.getHeaders().setCacheControl("no-store");
        Flux<String> html = Flux.concat(
                Mono.fromSupplier(page::beginning),
                answers.map(page::row)
                        .onErrorResume(UnusableImport.class, unusable -> Mono.just(page.unusable(unusable))),
                Mono.fromSupplier(page::end));
        return response.writeAndFlushWith(html.filter(part -> !part.isEmpty())
                .map(part -> Mono.just(response.bufferFactory().wrap(part.getBytes(StandardCharsets.UTF_8)))));
    }
}
