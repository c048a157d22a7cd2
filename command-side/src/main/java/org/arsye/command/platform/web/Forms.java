package org.arsye.command.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.arsye.command.platform.CommandId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * A page's form: granted, it leads on to another page (303); refused, it leads back to its own, which shows what was typed
 * and what is wrong with it.
 */
@Component
public class Forms {

    /** A field for an idempotency key: pressing the button twice wishes once. */
    static final String KEY_FIELD = "_key";

    /** In a draft: after how many seconds the same may be tried again. */
    private static final String WAIT_FIELD = "_wait";

    /** The button that asks what a form would come to. */
    static final String CHECK_FIELD = "check";

    private final Writes writes;
    private final FormDrafts drafts;
    private final Blocking blocking;

    Forms(Writes writes, FormDrafts drafts, Blocking blocking) {
        this.writes = writes;
        this.drafts = drafts;
        this.blocking = blocking;
    }

    /**
     * Grants the wish of a form.
     *
     * @param act asks who may, and makes the command
     * @param onward the page that shows what was done
     */
    public Mono<ResponseEntity<Void>> post(
            ServerWebExchange exchange, BiFunction<Form, CommandId, Act> act, Function<Done, String> onward) {
        return answer(
                exchange,
                form -> writes.grant(exchange, form.text(KEY_FIELD), form.kept(), id -> act.apply(form, id))
                        .map(onward));
    }

    /**
     * The same for a form with two buttons: by the one that checks, nothing is wished. What was typed is kept, and the form's
     * own page says what it would come to.
     *
     * @param mayAsk refuses those who may not wish it either
     */
    public Mono<ResponseEntity<Void>> postOrCheck(
            ServerWebExchange exchange,
            Runnable mayAsk,
            BiFunction<Form, CommandId, Act> act,
            Function<Done, String> onward) {
        return answer(
                exchange,
                form -> form.ticked(CHECK_FIELD)
                        ? blocking.call(() -> {
                                    mayAsk.run();
                                    return drafts.keep(form.kept(), List.of());
                                })
                                .map(kept -> shown(exchange, kept, form.text("action")))
                        : writes.grant(exchange, form.text(KEY_FIELD), form.kept(), id -> act.apply(form, id))
                                .map(onward));
    }

    /** Does something else than a command with a form; the work gives the page to go on to. */
    public Mono<ResponseEntity<Void>> answer(ServerWebExchange exchange, Function<Form, Mono<String>> work) {
        return exchange.getFormData()
                .map(Form::of)
                .flatMap(form -> Mono.defer(() -> work.apply(readable(form)))
                        .onErrorResume(thrown -> back(exchange, form, thrown))
                        .map(Forms::seeOther));
    }

    private Mono<String> back(ServerWebExchange exchange, Form form, Throwable thrown) {
        Problem problem = Problems.of(thrown);
        if (!isTheirs(problem)) {
            return Mono.error(thrown);
        }
        List<FormDrafts.Fault> faults = problem.errors().isEmpty()
                ? List.of(new FormDrafts.Fault("", problem.code()))
                : problem.errors().stream()
                        .map(error -> new FormDrafts.Fault(field(error.pointer()), error.code()))
                        .toList();
        return blocking.call(() -> drafts.keep(kept(form, problem), faults)).map(kept -> shown(exchange, kept, null));
    }

    /** @param part of the page that is gone to; null for its beginning */
    private static String shown(ServerWebExchange exchange, FormDrafts.Kept kept, String part) {
        Cookies.add(exchange, kept.key());
        return UriComponentsBuilder.fromPath(exchange.getRequest().getPath().value())
                .queryParam("draft", kept.id())
                .fragment(part)
                .build()
                .encode()
                .toUriString();
    }

    /** What was typed and, where waiting helps, for how many seconds. */
    private static Map<String, String> kept(Form form, Problem problem) {
        Map<String, String> fields = new LinkedHashMap<>(form.kept());
        String wait = problem.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (wait != null) {
            fields.put(WAIT_FIELD, wait);
        }
        return fields;
    }

    /** What somebody at a form can mend; who may not do it at all gets no form back. */
    private static boolean isTheirs(Problem problem) {
        HttpStatus status = HttpStatus.resolve(problem.status().value());
        return status == HttpStatus.UNPROCESSABLE_CONTENT
                || status == HttpStatus.CONFLICT
                || status == HttpStatus.TOO_MANY_REQUESTS
                || status == HttpStatus.BAD_REQUEST
                || status == HttpStatus.SERVICE_UNAVAILABLE
                || "SIGN_IN_FAILED".equals(problem.code());
    }

    /** {@code /contributor/name} is the field {@code contributorName}, {@code /reason/sq} is {@code reason.sq}. */
    static String field(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        if (path.startsWith("contributor/")) {
            String name = path.substring("contributor/".length());
            return "publication".equals(name)
                    ? name
                    : "contributor" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        return path.replace('/', '.');
    }

    private static Form readable(Form form) {
        form.fields()
                .forEach((name, text) -> PlainText.fault(text).ifPresent(code -> {
                    throw Refusal.malformed("/" + name.replace('.', '/'), code);
                }));
        return form;
    }

    private static ResponseEntity<Void> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .header("Cache-Control", "no-store")
                .build();
    }
}
