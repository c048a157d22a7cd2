package org.arsye.command.comment;

import static org.arsye.command.comment.CommentRejected.*;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.comment.CommentCommand.PublishDecision;
import org.arsye.command.comment.CommentCommand.SubmitComment;
import org.arsye.command.comment.CommentCommand.WithdrawComment;
import org.arsye.command.comment.CommentState.NotSubmitted;
import org.arsye.command.comment.CommentState.Submitted;
import org.arsye.command.comment.CommentState.Withdrawn;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Secrets;
import org.arsye.command.kernel.Wording;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.Publication;

/** What may happen to a comment, and what stands in the way. */
final class CommentRules {

    /** Nothing received before can answer a consultation held here: the oldest regulation in force is of 2014. */
    static final Instant EARLIEST_RECEIPT = Instant.parse("2014-01-01T00:00:00Z");

    /** RFC 5646, section 4.4.1: room for every tag in use. */
    static final int LONGEST_LANGUAGE_TAG = 35;

    private CommentRules() {}

    /** @throws Rejection if the wish is refused */
    static List<CommentEvent> decide(CommentCommand command, CommentState state, Instant now) {
        return switch (command) {
            case SubmitComment submit -> List.of(submit(submit, state, now));
            case WithdrawComment withdraw -> withdraw(withdraw, state);
            case DraftDecision draft -> List.of(DecisionRules.draft(draft, standing(state)));
            case ApproveDecision approve -> List.of(DecisionRules.approve(approve, standing(state)));
            case PublishDecision publish -> List.of(DecisionRules.publish(publish, standing(state)));
            case ModerationCommand moderate -> ModerationRules.decide(moderate, standing(state));
        };
    }

    private static CommentEvent submit(SubmitComment command, CommentState state, Instant now) {
        if (!(state instanceof NotSubmitted)) {
            throw new Rejection(COMMENT_ALREADY_SUBMITTED);
        }
        ConsultationWindow window = command.window();
        requireOpen(window, now);
        boolean named = command.publication() == Publication.NAMED;
        new Objections()
                .required(command.text(), Wording.LONGEST_TEXT, TEXT_REQUIRED, "/text")
                .optional(command.proposedWording(), Wording.LONGEST_TEXT, "/proposedWording")
                .when(!isLanguage(command.language()), LANGUAGE_NOT_VALID, "/language")
                .when(!isIn(window, command.provision()), UNKNOWN_PROVISION, "/provision")
                .when(command.contributorKind() == null, CONTRIBUTOR_KIND_REQUIRED, "/contributor/kind")
                .when(command.publication() == null, PUBLICATION_REQUIRED, "/contributor/publication")
                .when(
                        named && Wording.isBlank(command.contributorName()),
                        CONTRIBUTOR_NAME_REQUIRED,
                        "/contributor/name")
                .optional(command.contributorName(), Wording.LONGEST_NAME, "/contributor/name")
                .when(command.channel() == null, CHANNEL_REQUIRED, "/channel")
                .when(isAfter(command.receivedAt(), now), RECEIVED_IN_FUTURE, "/receivedAt")
                .when(isAfter(EARLIEST_RECEIPT, command.receivedAt()), RECEIVED_TOO_LONG_AGO, "/receivedAt")
                .raise();
        boolean onTheWhole = command.provision() == null;
        return new CommentSubmitted(
                command.commentId(),
                window.consultationId(),
                window.round(),
                onTheWhole ? null : window.documentId(),
                onTheWhole ? null : window.documentVersion(),
                command.provision(),
                Sealed.text(command.text()),
                Sealed.text(command.proposedWording()),
                command.language(),
                command.contributorKind(),
                Sealed.identity(command.contributorName()),
                command.publication(),
                command.channel(),
                receivedAt(command, now),
                command.handInId(),
                command.withdrawalDigest());
    }

    /** To the second, whether or not the record says already that the period is over. What is handed in late is late, too. */
    private static void requireOpen(ConsultationWindow window, Instant now) {
        if (window.round() == 0) {
            throw new Rejection(CONSULTATION_NOT_OPEN);
        }
        if (!window.open() || !now.isBefore(window.closesAt())) {
            throw new Rejection(CONSULTATION_CLOSED);
        }
    }

    /** Twice with the right secret is harmless. */
    private static List<CommentEvent> withdraw(WithdrawComment command, CommentState state) {
        if (state instanceof NotSubmitted) {
            throw new Rejection(UNKNOWN_COMMENT);
        }
        if (!Secrets.isSame(state.withdrawalDigest(), command.secretDigest())) {
            throw new Rejection(WRONG_SECRET, "/secret");
        }
        return state instanceof Withdrawn
                ? List.of()
                : List.of(new CommentWithdrawn(command.commentId(), state.consultationId()));
    }

    private static Submitted standing(CommentState state) {
        return switch (state) {
            case NotSubmitted nothing -> throw new Rejection(UNKNOWN_COMMENT);
            case Withdrawn withdrawn -> throw new Rejection(COMMENT_WITHDRAWN);
            case Submitted submitted -> submitted;
        };
    }

    /** What is typed here is received now, whatever the request says. */
    private static Instant receivedAt(SubmitComment command, Instant now) {
        return command.channel() == Channel.PLATFORM || command.receivedAt() == null ? now : command.receivedAt();
    }

    private static boolean isIn(ConsultationWindow window, String provision) {
        return provision == null || window.provisions().contains(provision);
    }

    private static boolean isAfter(Instant later, Instant earlier) {
        return later != null && earlier != null && later.isAfter(earlier);
    }

    /** Well-formed as BCP 47 says; whether anybody speaks it is not asked. */
    private static boolean isLanguage(String tag) {
        if (tag == null || tag.isEmpty() || tag.length() > LONGEST_LANGUAGE_TAG) {
            return false;
        }
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .toLanguageTag()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
