package org.arsye.command.comment.web;

import java.io.InputStream;
import java.util.Iterator;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.comment.handin.HandIn;
import org.arsye.command.comment.handin.HandIns;
import org.arsye.command.comment.handin.RowAnswer;
import org.arsye.command.comment.handin.UnusableFile;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Languages;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The same hand-in from the desk, for people: the page that answers grows while rows are recorded, so nobody looks at an
 * empty window, and needs no script for it.
 */
@RestController
class HandInDeskForm {

    private final HandIns handIns;
    private final ConsultationWindows windows;
    private final Blocking blocking;

    HandInDeskForm(HandIns handIns, ConsultationWindows windows, Blocking blocking) {
        this.handIns = handIns;
        this.windows = windows;
        this.blocking = blocking;
    }

    @PostMapping(path = "/desk/consultations/{id}/hand-in", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Void> post(@PathVariable String id, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        Permissions.signedIn(exchange);
        HandInPage page = new HandInPage(Languages.of(exchange.getRequest()), consultation);
        return exchange.getMultipartData()
                .flatMap(parts -> blocking.call(() -> started(consultation, parts, exchange)))
                .flatMap(answers -> stream(exchange.getResponse(), page, blocking.each(answers)))
                .onErrorResume(
                        UnusableFile.class, unusable -> stream(exchange.getResponse(), page, Flux.error(unusable)));
    }

    private Iterator<RowAnswer> started(
            ConsultationId consultation, MultiValueMap<String, Part> parts, ServerWebExchange exchange) {
        Caller caller = Permissions.at(windows.of(consultation).publicBodyId(), Role.OFFICIAL, exchange);
        HandIn handIn = new HandInWish(
                        name -> parts.getFirst(name) instanceof FormFieldPart field ? field.value() : null)
                .by(caller, consultation, parts.getFirst("_key") instanceof FormFieldPart key ? key.value() : null);
        if (!(parts.getFirst("file") instanceof FilePart file)) {
            throw Refusal.malformed("/file", "FIELD_REQUIRED");
        }
        InputStream content = DataBufferUtils.subscriberInputStream(file.content(), 1);
        return file.filename().endsWith("json") || file.filename().endsWith("jsonl")
                ? handIns.ndjson(handIn, content)
                : handIns.csv(handIn, content);
    }

    private static Mono<Void> stream(ServerHttpResponse response, HandInPage page, Flux<RowAnswer> answers) {
        response.getHeaders().setContentType(MediaType.parseMediaType("text/html;charset=UTF-8"));
        response.getHeaders().setCacheControl("no-store");
        Flux<DataBuffer> html = Flux.concat(
                        Mono.fromSupplier(page::beginning),
                        answers.map(page::row)
                                .onErrorResume(UnusableFile.class, unusable -> Mono.just(page.unusable(unusable))),
                        Mono.fromSupplier(page::end))
                .filter(part -> !part.isEmpty())
                .map(part -> response.bufferFactory().wrap(part.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return response.writeAndFlushWith(html.map(Mono::just));
    }
}
