package org.arsye.command.comment.web;

import java.time.Instant;
import org.arsye.command.access.Permissions;
import org.arsye.command.access.WithdrawalSecret;
import org.arsye.command.comment.CommentCommand.SubmitComment;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.Role;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Comments on their way in: from the public, or typed by an official who received them elsewhere. */
@Component
class Submissions {

    private final ConsultationWindows windows;
    private final WithdrawalSecret secrets;

    Submissions(ConsultationWindows windows, WithdrawalSecret secrets) {
        this.windows = windows;
        this.secrets = secrets;
    }

    /**
     * @param channel null for the platform itself
     * @param receivedAt null for now
     */
    record Submission(
            String text,
            String proposedWording,
            String language,
            String provision,
            ContributorKind contributorKind,
            String contributorName,
            Publication publication,
            Channel channel,
            Instant receivedAt) {}

    /** The comment that a command makes. */
    static CommentId comment(CommandId command) {
        return new CommentId(command.creates("comment"));
    }

    /** What is said once to whoever submitted it. */
    String secret(CommandId command) {
        return secrets.of(comment(command));
    }

    /** On the platform everybody speaks for themselves; other channels are an official's word. */
    Act act(CommandId command, ConsultationId consultation, Submission wish, ServerWebExchange exchange) {
        ConsultationWindow window = windows.of(consultation);
        Channel channel = wish.channel() == null ? Channel.PLATFORM : wish.channel();
        SubmitComment submit = new SubmitComment(
                comment(command),
                window,
                wish.provision(),
                wish.text(),
                wish.proposedWording(),
                wish.language(),
                wish.contributorKind(),
                wish.contributorName(),
                wish.publication(),
                channel,
                wish.receivedAt(),
                null,
                WithdrawalSecret.digest(secret(command)));
        return channel == Channel.PLATFORM
                ? Act.ofThePublic(submit)
                : Permissions.act(
                        submit, Role.OFFICIAL, Permissions.at(window.publicBodyId(), Role.OFFICIAL, exchange));
    }
}
