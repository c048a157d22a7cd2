package org.arsye.command.erasure.web;

import java.util.List;
import java.util.UUID;
import org.arsye.command.access.Author;
import org.arsye.command.access.Authors;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.comment.CommentId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.RefusalGround;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Erasures: asked for by data protection officers, or by authors for what they wrote themselves. */
@RestController
class ErasureCommandApi {

    private static final String PATH = "/api/v1/erasures";

    private final Writes writes;
    private final Erasing erasing;
    private final Authors authors;
    private final Addresses addresses;

    ErasureCommandApi(Writes writes, Erasing erasing, Authors authors, Addresses addresses) {
        this.writes = writes;
        this.erasing = erasing;
        this.authors = authors;
        this.addresses = addresses;
    }

    /**
     * @param contributions ids of comments
     * @param answers whether the justifications of the decisions are erased as well; not if absent
     * @param basis code of the legal basis
     * @param reason why; it stays, so it names nobody
     */
    record NewErasure(
            ErasureScope scope, List<ContributionId> contributions, Boolean answers, String basis, String reason) {
        @Override
        public String toString() {
            return "NewErasure";
        }
    }

    record Created(UUID id) {}

    /** @param scope identity or contribution */
    record OwnErasure(String secret, ErasureScope scope) {
        @Override
        public String toString() {
            return "OwnErasure";
        }
    }

    record ErasureRefusal(RefusalGround ground, String reason) {
        @Override
        public String toString() {
            return "ErasureRefusal";
        }
    }

    @PostMapping(path = PATH, consumes = "application/json")
    Mono<ResponseEntity<Created>> request(@RequestBody NewErasure wish, ServerWebExchange exchange) {
        return writes.answer(
                exchange,
                wish,
                command -> erasing.requesting(
                        new ErasureId(command.creates("erasure")),
                        new Erasing.Request(
                                wish.scope(),
                                named(wish.contributions()),
                                Boolean.TRUE.equals(wish.answers()),
                                wish.basis(),
                                wish.reason()),
                        exchange),
                done -> {
                    UUID id = done.commandId().creates("erasure");
                    return Answer.created(PATH + "/" + id, new Created(id));
                });
    }

    private static List<ContributionId> named(List<ContributionId> contributions) {
        if (contributions == null) {
            return List.of();
        }
        if (contributions.contains(null)) {
            throw Refusal.malformed("/contributions", "WRONG_TYPE");
        }
        return contributions;
    }

    @PostMapping(path = PATH + "/{id}/approval")
    Mono<ResponseEntity<Void>> approve(@PathVariable String id, ServerWebExchange exchange) {
        ErasureId erasure = PathIds.id(id, ErasureId::of);
        return writes.answer(
                exchange, null, command -> erasing.approving(erasure, exchange), done -> Answer.noContent());
    }

    @PostMapping(path = PATH + "/{id}/refusal", consumes = "application/json")
    Mono<ResponseEntity<Void>> refuse(
            @PathVariable String id, @RequestBody ErasureRefusal wish, ServerWebExchange exchange) {
        ErasureId erasure = PathIds.id(id, ErasureId::of);
        return writes.answer(
                exchange,
                wish,
                command -> erasing.refusing(erasure, wish.ground(), wish.reason(), exchange),
                done -> Answer.noContent());
    }

    /** Carried out within seconds, unless a hold stands in the way: then an officer decides. */
    @PostMapping(path = "/api/v1/comments/{id}/erasure", consumes = "application/json")
    Mono<ResponseEntity<Void>> requestOwn(
            @PathVariable String id, @RequestBody OwnErasure wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(
                exchange,
                wish,
                command -> {
                    if (wish.secret() == null) {
                        throw Refusal.malformed("/secret", "FIELD_REQUIRED");
                    }
                    Author author = authors.of(comment, wish.secret(), addresses.of(exchange.getRequest()));
                    return erasing.requestingOwn(author, wish.scope());
                },
                done -> Answer.noContent());
    }
}
