package org.arsye.command.comment.web;

import java.util.List;
import java.util.Set;
import org.arsye.command.access.Author;
import org.arsye.command.access.Caller;
import org.arsye.command.access.FlagLimit;
import org.arsye.command.access.Permissions;
import org.arsye.command.comment.ModerationCommand.AppealModeration;
import org.arsye.command.comment.ModerationCommand.DecideAppeal;
import org.arsye.command.comment.ModerationCommand.DismissFlags;
import org.arsye.command.comment.ModerationCommand.FlagComment;
import org.arsye.command.comment.ModerationCommand.HideComment;
import org.arsye.command.comment.ModerationCommand.RedactComment;
import org.arsye.command.comment.ModerationCommand.RestoreComment;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.HeldTo;
import org.arsye.events.Role;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.publicbody.OfficialId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the public, an author and moderators of a body wish about whether a comment is shown. Its methods block their thread. */
@Component
class Moderating {

    private final CommentRegister comments;
    private final ConsultationWindows windows;
    private final HeldTo rules;
    private final FlagLimit limit;

    Moderating(CommentRegister comments, ConsultationWindows windows, HeldTo rules, FlagLimit limit) {
        this.comments = comments;
        this.windows = windows;
        this.rules = rules;
        this.limit = limit;
    }

    /** What a moderator does. */
    enum Deed {
        HIDE,
        REDACT,
        RESTORE,
        DISMISS
    }

    /**
     * @param reason for hiding and redacting
     * @param passages for redacting
     */
    record Wish(Deed act, ModerationReason reason, List<Passage> passages) {
        @Override
        public String toString() {
            return "Wish";
        }
    }

    /** @param address where it comes from */
    Act flagging(CommentId comment, ModerationReason reason, String address) {
        Set<ModerationReason> offered = offered(comment);
        limit.flagging(address);
        return Act.ofThePublic(new FlagComment(comment, reason, offered));
    }

    Act acting(CommentId comment, Wish wish, ServerWebExchange exchange) {
        Caller moderator = moderator(comment, exchange);
        if (wish.act() == null) {
            throw Refusal.malformed("/act", "FIELD_REQUIRED");
        }
        OfficialId by = moderator.officialId();
        return act(
                switch (wish.act()) {
                    case HIDE -> new HideComment(comment, wish.reason(), offered(comment), by);
                    case REDACT -> new RedactComment(comment, wish.reason(), offered(comment), wish.passages(), by);
                    case RESTORE -> new RestoreComment(comment, by);
                    case DISMISS -> new DismissFlags(comment, by);
                },
                moderator);
    }

    Act appealing(Author author, String words) {
        return Act.ofThePublic(new AppealModeration(author.commentId(), words, author.secretDigest()));
    }

    Act deciding(CommentId comment, AppealOutcome outcome, String reason, ServerWebExchange exchange) {
        Caller moderator = moderator(comment, exchange);
        return act(new DecideAppeal(comment, outcome, reason, moderator.officialId()), moderator);
    }

    private Set<ModerationReason> offered(CommentId comment) {
        return rules.moderationReasons(comments.consultationOf(comment));
    }

    private Caller moderator(CommentId comment, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        return Permissions.at(windows.of(comments.consultationOf(comment)).publicBodyId(), Role.MODERATOR, exchange);
    }

    private static Act act(Object command, Caller moderator) {
        return Permissions.act(command, Role.MODERATOR, moderator);
    }
}
