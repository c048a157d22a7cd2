package org.arsye.command.pastconsultation.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.pastconsultation.file.Imports;
import org.arsye.command.pastconsultation.file.RowAnswer;
import org.arsye.command.pastconsultation.file.UnusableImport;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Languages;
import org.arsye.command.platform.web.LimitedStream;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consultations of a body's past, handed in by its coordinator as a file: one result a row, written while the file is read. A
 * file that broke off is simply sent again; rows already recorded say so.
 */
@RestController
class ImportCommandApi {

    /** Buffers asked for at a time: the file never lies in memory as a whole. */
    private static final int BUFFERS = 4;

    private final Imports imports;
    private final Blocking blocking;
    private final JsonMapper json = StrictJson.mapper(1);

    ImportCommandApi(Imports imports, Blocking blocking) {
        this.imports = imports;
        this.blocking = blocking;
    }

    @ApiResponse(
            responseCode = "200",
            description = "A line for each row, then the summary.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema =
                                    @Schema(
                                            oneOf = {ImportLine.ImportRowLine.class, ImportLine.ImportSummaryLine.class
                                            })))
    @PostMapping(
            path = "/api/v1/imports/consultations",
            consumes = "text/csv",
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> send(ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        String body = exchange.getRequest().getQueryParams().getFirst("body");
        if (body == null) {
            throw Refusal.malformed("/body", "FIELD_REQUIRED");
        }
        PublicBodyId publicBody = PathIds.id(body, PublicBodyId::of);
        if (exchange.getRequest().getHeaders().getContentLength() > LimitedStream.LARGEST) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE");
        }
        String language = Languages.of(exchange.getRequest());
        return blocking.call(() -> started(publicBody, exchange))
                .flatMap(answers -> stream(exchange.getResponse(), answers, language));
    }

    /** The headings are read before the answer begins, so a file that is no such file is a plain refusal. */
    private Iterator<RowAnswer> started(PublicBodyId body, ServerWebExchange exchange) {
        Caller caller = Permissions.at(body, Role.COORDINATOR, exchange);
        try {
            return imports.csv(
                    body,
                    caller.actor(),
                    DataBufferUtils.subscriberInputStream(exchange.getRequest().getBody(), BUFFERS));
        } catch (UnusableImport e) {
            throw Refusal.of(
                    e.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT, e.code());
        }
    }

    /** Each line leaves at once: whoever waits sees how far it is. */
    private Mono<Void> stream(ServerHttpResponse response, Iterator<RowAnswer> answers, String language) {
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        response.getHeaders().setCacheControl("no-store");
        return response.writeAndFlushWith(blocking.each(answers)
                .map(answer -> ImportLine.of(answer, language))
                .map(this::line)
                .map(Mono::just));
    }

    private DataBuffer line(ImportLine line) {
        return DefaultDataBufferFactory.sharedInstance.wrap(
                (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
