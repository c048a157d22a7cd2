package org.arsye.command.comment.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.BiFunction;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.comment.handin.HandIn;
import org.arsye.command.comment.handin.HandIns;
import org.arsye.command.comment.handin.RowAnswer;
import org.arsye.command.comment.handin.UnusableFile;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.LimitedStream;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comments received elsewhere, handed in by an official as a file: one result a row, written while the file is read. With an
 * {@code Idempotency-Key} a file that broke off is simply sent again; rows already recorded say so.
 */
@RestController
class HandInCommandApi {

    /** Buffers asked for at a time: the file never lies in memory as a whole. */
    private static final int BUFFERS = 4;

    private static final String PATH = "/api/v1/consultations/{id}/hand-ins";

    private final HandIns handIns;
    private final ConsultationWindows windows;
    private final Blocking blocking;
    private final JsonMapper json = StrictJson.mapper(1);

    HandInCommandApi(HandIns handIns, ConsultationWindows windows, Blocking blocking) {
        this.handIns = handIns;
        this.windows = windows;
        this.blocking = blocking;
    }

    @RowByRow
    @PostMapping(path = PATH, consumes = "text/csv", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> csv(@PathVariable UUID id, ServerWebExchange exchange) {
        return answer(new ConsultationId(id), exchange, handIns::csv);
    }

    @RowByRow
    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> ndjson(@PathVariable UUID id, ServerWebExchange exchange) {
        return answer(new ConsultationId(id), exchange, handIns::ndjson);
    }

    /** One line after the other, each of this form. */
    @ApiResponse(
            responseCode = "200",
            description = "A line for each row, then the summary.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(oneOf = {HandInLine.RowLine.class, HandInLine.SummaryLine.class})))
    @Retention(RetentionPolicy.RUNTIME)
    private @interface RowByRow {}

    private Mono<Void> answer(
            ConsultationId consultation,
            ServerWebExchange exchange,
            BiFunction<HandIn, InputStream, Iterator<RowAnswer>> reading) {
        ServerHttpRequest request = exchange.getRequest();
        Permissions.signedIn(exchange);
        if (request.getHeaders().getContentLength() > LimitedStream.LARGEST) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE");
        }
        return blocking.call(() -> {
                    Caller caller = Permissions.at(windows.of(consultation).publicBodyId(), Role.OFFICIAL, exchange);
                    HandIn handIn = new HandInWish(request.getQueryParams()::getFirst)
                            .by(caller, consultation, request.getHeaders().getFirst(Writes.KEY_HEADER));
                    return started(reading, handIn, request);
                })
                .flatMap(answers -> stream(exchange.getResponse(), answers));
    }

    /** Each line leaves at once: whoever waits sees how far it is. */
    private Mono<Void> stream(ServerHttpResponse response, Iterator<RowAnswer> answers) {
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        response.getHeaders().setCacheControl("no-store");
        return response.writeAndFlushWith(
                blocking.each(answers).map(HandInLine::of).map(this::line).map(Mono::just));
    }

    /** The headings are read before the answer begins, so a file that is no such file is a plain refusal. */
    private static Iterator<RowAnswer> started(
            BiFunction<HandIn, InputStream, Iterator<RowAnswer>> reading, HandIn handIn, ServerHttpRequest request) {
        try {
            return reading.apply(
                    handIn, new LimitedStream(DataBufferUtils.subscriberInputStream(request.getBody(), BUFFERS)));
        } catch (UnusableFile e) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, e.code());
        }
    }

    private DataBuffer line(HandInLine line) {
        return DefaultDataBufferFactory.sharedInstance.wrap(
                (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
