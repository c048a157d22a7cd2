package org.arsye.command.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.Receipts;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends a wish as a command, on a thread that may wait, and answers once what it led to is committed. */
@Component
public class Writes {

    /** The last position written. */
    public static final String POSITION_HEADER = "Arsye-Position";

    /** Where the receipt of the first event is read that the wish led to. */
    public static final String RECEIPT_HEADER = "Arsye-Receipt";

    private static final String RECEIPTS = "/ledger/receipts/";

    public static final String KEY_HEADER = "Idempotency-Key";

    /** Attribute of an exchange: whose keys they are; absent for the public. */
    public static final String PRINCIPAL = Writes.class.getName() + ".principal";

    private static final String THE_PUBLIC = "public";

    private final CommandGateway gateway;
    private final Idempotency idempotency;
    private final Fingerprints fingerprints;
    private final Blocking blocking;

    Writes(CommandGateway gateway, Idempotency idempotency, Fingerprints fingerprints, Blocking blocking) {
        this.fingerprints = fingerprints;
        this.gateway = gateway;
        this.idempotency = idempotency;
        this.blocking = blocking;
    }

    /**
     * Grants a wish and answers it.
     *
     * @param body what was sent, for telling whether a key is used twice for the same wish
     * @param act asks who may, and makes the command; runs where it may wait, and again if the request is repeated
     * @param answer made from the body and what was done
     */
    public <T> Mono<ResponseEntity<T>> answer(
            ServerWebExchange exchange, Object body, Function<CommandId, Act> act, Function<Done, Answer<T>> answer) {
        String key = exchange.getRequest().getHeaders().getFirst(KEY_HEADER);
        return grant(exchange, key, body, act).map(done -> entity(done, answer.apply(done)));
    }

    /** The same, for an answer that has something to look up: it is made where that may wait. */
    public <T> Mono<ResponseEntity<T>> answerHavingLooked(
            ServerWebExchange exchange, Object body, Function<CommandId, Act> act, Function<Done, Answer<T>> answer) {
        String key = exchange.getRequest().getHeaders().getFirst(KEY_HEADER);
        return grant(exchange, key, body, act).flatMap(done -> blocking.call(() -> entity(done, answer.apply(done))));
    }

    /**
     * Grants a wish.
     *
     * @param key under which it is granted once; null for none
     */
    Mono<Done> grant(ServerWebExchange exchange, String key, Object body, Function<CommandId, Act> act) {
        ServerHttpRequest request = exchange.getRequest();
        String principal = exchange.getAttributeOrDefault(PRINCIPAL, THE_PUBLIC);
        return blocking.call(() -> {
            Function<CommandId, Done> work = commandId -> send(commandId, act.apply(commandId));
            return key == null
                    ? work.apply(CommandId.random())
                    : idempotency.once(key, principal, fingerprints.of(key, request, body), work);
        });
    }

    /**
     * Grants a wish whose name is known beforehand, as that of a row of a file is. Waits; for threads that may.
     *
     * @return what it led to, now or when it was granted before
     */
    public Granted grantOnce(CommandId commandId, Act act) {
        return idempotency.once(commandId, id -> send(id, act));
    }

    /** @param again whether it had been granted before */
    public record Granted(Done done, boolean again) {}

    private Done send(CommandId commandId, Act act) {
        Map<String, String> metaData = new HashMap<>();
        metaData.put(CommandId.KEY, commandId.value().toString());
        if (act.role() != null) {
            metaData.put("actorRole", act.role());
            metaData.put("actorId", act.actor());
        }
        Receipts.Written<?> written = written(act, metaData);
        UUID first = written.events().isEmpty()
                ? null
                : UUID.fromString(written.events().getFirst().eventId());
        return new Done(commandId, first, written.lastPosition());
    }

    private Receipts.Written<?> written(Act act, Map<String, String> metaData) {
        try {
            return Receipts.writing(() -> gateway.sendAndWait(
                    GenericCommandMessage.asCommandMessage(act.command()).andMetaData(metaData)));
        } catch (Rejection | AggregateNotFoundException | IncompatibleAggregateException e) {
            act.ifRefused().run();
            throw e;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> ResponseEntity<T> entity(Done done, Answer<T> answer) {
        ResponseEntity.BodyBuilder entity = ResponseEntity.status(answer.status());
        if (done.position() >= 0) {
            entity.header(POSITION_HEADER, Long.toString(done.position()));
            entity.header(RECEIPT_HEADER, RECEIPTS + done.eventId());
        }
        if (answer.location() != null) {
            entity.header("Location", answer.location());
        }
        answer.headers().forEach(entity::header);
        return entity.header("Cache-Control", "no-store").body(answer.body());
    }
}
