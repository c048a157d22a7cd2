package org.arsye.command.comment.web;

import java.util.List;
import org.arsye.command.access.Author;
import org.arsye.command.access.Authors;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whether a comment is shown: anybody may flag it, moderators of the body act, its author may appeal once. */
@RestController
class ModerationCommandApi {

    private static final String PATH = "/api/v1/comments/{id}";

    private final Writes writes;
    private final Moderating moderating;
    private final Authors authors;
    private final Addresses addresses;

    ModerationCommandApi(Writes writes, Moderating moderating, Authors authors, Addresses addresses) {
        this.writes = writes;
        this.moderating = moderating;
        this.authors = authors;
        this.addresses = addresses;
    }

    record NewFlag(ModerationReason reason) {}

    /**
     * @param act hide, redact, restore, or dismiss: what it was flagged for is no reason
     * @param reason for hiding and redacting
     * @param passages for redacting: what is kept from the public from now on, instead of what was before
     */
    record ModerationAct(Moderating.Deed act, ModerationReason reason, List<NewPassage> passages) {
        @Override
        public String toString() {
            return "ModerationAct";
        }
    }

    /**
     * @param of text if absent
     * @param from the first character that is kept, counted from 0 in Unicode code points
     * @param to the first one that is shown again
     */
    record NewPassage(Passage.Of of, Integer from, Integer to) {

        Passage passage() {
            return new Passage(of == null ? Passage.Of.TEXT : of, from == null ? -1 : from, to == null ? -1 : to);
        }
    }

    /** @param words why; moderators read them and nobody else */
    record NewAppeal(String secret, String words) {
        @Override
        public String toString() {
            return "NewAppeal";
        }
    }

    /** @param reason for the author and for moderators */
    record AppealDecision(AppealOutcome outcome, String reason) {
        @Override
        public String toString() {
            return "AppealDecision";
        }
    }

    /** The answer is the same whether it was flagged for that before. */
    @PostMapping(path = PATH + "/flags", consumes = "application/json")
    Mono<ResponseEntity<Void>> flag(@PathVariable String id, @RequestBody NewFlag wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(
                exchange,
                wish,
                command -> moderating.flagging(comment, wish.reason(), addresses.of(exchange.getRequest())),
                done -> Answer.noContent());
    }

    @PostMapping(path = PATH + "/moderation", consumes = "application/json")
    Mono<ResponseEntity<Void>> act(
            @PathVariable String id, @RequestBody ModerationAct wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(
                exchange,
                wish,
                command -> moderating.acting(
                        comment, new Moderating.Wish(wish.act(), wish.reason(), passages(wish.passages())), exchange),
                done -> Answer.noContent());
    }

    private static List<Passage> passages(List<NewPassage> passages) {
        if (passages == null) {
            return List.of();
        }
        if (passages.contains(null)) {
            throw Refusal.malformed("/passages", "WRONG_TYPE");
        }
        return passages.stream().map(NewPassage::passage).toList();
    }

    @PostMapping(path = PATH + "/appeal", consumes = "application/json")
    Mono<ResponseEntity<Void>> appeal(
            @PathVariable String id, @RequestBody NewAppeal wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(
                exchange,
                wish,
                command -> {
                    if (wish.secret() == null) {
                        throw Refusal.malformed("/secret", "FIELD_REQUIRED");
                    }
                    Author author = authors.of(comment, wish.secret(), addresses.of(exchange.getRequest()));
                    return moderating.appealing(author, wish.words());
                },
                done -> Answer.noContent());
    }

    @PostMapping(path = PATH + "/appeal/decision", consumes = "application/json")
    Mono<ResponseEntity<Void>> decideAppeal(
            @PathVariable String id, @RequestBody AppealDecision wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(
                exchange,
                wish,
                command -> moderating.deciding(comment, wish.outcome(), wish.reason(), exchange),
                done -> Answer.noContent());
    }
}
