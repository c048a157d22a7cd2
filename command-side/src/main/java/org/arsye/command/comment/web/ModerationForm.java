package org.arsye.command.comment.web;

import java.util.ArrayList;
import java.util.List;
import org.arsye.command.access.Room;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Done;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms about whether a comment is shown: to flag it, to moderate it, to appeal from one's own room. */
@RestController
class ModerationForm {

    private final Forms forms;
    private final Moderating moderating;
    private final Room room;
    private final Addresses addresses;

    ModerationForm(Forms forms, Moderating moderating, Room room, Addresses addresses) {
        this.forms = forms;
        this.moderating = moderating;
        this.room = room;
        this.addresses = addresses;
    }

    @PostMapping(path = "/comments/{id}/flag", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> flag(@PathVariable String id, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return forms.post(
                exchange,
                (form, command) -> moderating.flagging(
                        comment, form.word("reason", ModerationReason.class), addresses.of(exchange.getRequest())),
                done -> "/comments/" + comment + "/flag?sent=true" + after("&", done));
    }

    @PostMapping(path = "/desk/comments/{id}/moderation", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> moderate(@PathVariable String id, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return forms.post(
                exchange,
                (form, command) -> act(command, comment, form, exchange),
                done -> "/desk/comments/" + comment + "/moderation" + after("?", done));
    }

    private Act act(CommandId command, CommentId comment, Form form, ServerWebExchange exchange) {
        return "decide".equals(form.text("act"))
                ? moderating.deciding(comment, form.word("outcome", AppealOutcome.class), form.text("reason"), exchange)
                : moderating.acting(
                        comment,
                        new Moderating.Wish(
                                form.word("act", Moderating.Deed.class),
                                form.word("reason", ModerationReason.class),
                                passages(form)),
                        exchange);
    }

    @PostMapping(path = "/mine/appeal", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> appeal(ServerWebExchange exchange) {
        return forms.post(
                exchange,
                (form, command) -> moderating.appealing(
                        room.inside(exchange, addresses.of(exchange.getRequest())), form.text("words")),
                done -> "/mine" + after("?", done));
    }

    /** What is ticked, each box named by what it covers: {@code text.12-40}. Boxes that touch each other are one passage. */
    private static List<Passage> passages(Form form) {
        List<Passage> passages = new ArrayList<>();
        for (Passage.Of of : Passage.Of.values()) {
            Boxes.ticked(form, of).forEach(passages::add);
        }
        return passages;
    }

    private static String after(String sign, Done done) {
        return done.position() < 0 ? "" : sign + "after=" + done.position();
    }
}
