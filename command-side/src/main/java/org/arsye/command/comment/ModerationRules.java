package org.arsye.command.comment;

import static org.arsye.command.comment.ModerationRejected.*;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arsye.command.comment.CommentState.Submitted;
import org.arsye.command.comment.Moderation.Appeal;
import org.arsye.command.comment.Moderation.Shown;
import org.arsye.command.comment.ModerationCommand.AppealModeration;
import org.arsye.command.comment.ModerationCommand.DecideAppeal;
import org.arsye.command.comment.ModerationCommand.DismissFlags;
import org.arsye.command.comment.ModerationCommand.FlagComment;
import org.arsye.command.comment.ModerationCommand.HideComment;
import org.arsye.command.comment.ModerationCommand.RedactComment;
import org.arsye.command.comment.ModerationCommand.RestoreComment;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Secrets;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentFlagsDismissed;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;

/**
 * Who may keep a comment from the public, why, and who looks at it again. Nothing of it touches what was said, and all of it can
 * be taken back but one thing: the decision on the author's appeal, which therefore is another person's.
 */
final class ModerationRules {

    /** More than that is no longer a comment with parts left out. */
    static final int MOST_PASSAGES = 200;

    private static final Comparator<Passage> IN_ORDER =
            Comparator.comparing(Passage::of).thenComparing(Passage::from);

    private ModerationRules() {}

    /** @throws Rejection if the wish is refused */
    static List<CommentEvent> decide(ModerationCommand command, Submitted comment) {
        return switch (command) {
            case FlagComment flag -> flag(flag, comment);
            case DismissFlags dismiss -> List.of(dismiss(dismiss, comment));
            case HideComment hide -> List.of(hide(hide, comment));
            case RedactComment redact -> List.of(redact(redact, comment));
            case RestoreComment restore -> List.of(restore(restore, comment));
            case AppealModeration appeal -> List.of(appeal(appeal, comment));
            case DecideAppeal decide -> decideAppeal(decide, comment);
        };
    }

    /**
     * Each reason is recorded once, however many name it: what counts is that a moderator looks, not how loud it was asked.
     * What a moderator has looked at is not asked again.
     */
    private static List<CommentEvent> flag(FlagComment command, Submitted comment) {
        offered(command.reason(), command.offered(), new Objections()).raise();
        Moderation now = comment.moderation();
        return now.shown() == Shown.NOTHING || now.known().contains(command.reason())
                ? List.of()
                : List.of(new CommentFlagged(command.commentId(), comment.consultationId(), command.reason()));
    }

    private static CommentEvent dismiss(DismissFlags command, Submitted comment) {
        Set<ModerationReason> flagged = comment.moderation().flagged();
        if (flagged.isEmpty()) {
            throw new Rejection(NOTHING_FLAGGED);
        }
        return new CommentFlagsDismissed(
                command.commentId(),
                comment.consultationId(),
                flagged.stream().sorted().toList(),
                command.moderator());
    }

    private static CommentEvent hide(HideComment command, Submitted comment) {
        Moderation now = comment.moderation();
        mayBeActedOn(now);
        if (now.shown() == Shown.NOTHING) {
            throw new Rejection(COMMENT_ALREADY_HIDDEN);
        }
        offered(command.reason(), command.offered(), new Objections()).raise();
        notDecidedBefore(now, command.reason());
        return new CommentHidden(command.commentId(), comment.consultationId(), command.reason(), command.moderator());
    }

    private static CommentEvent redact(RedactComment command, Submitted comment) {
        Moderation now = comment.moderation();
        mayBeActedOn(now);
        List<Passage> passages = command.passages() == null ? List.of() : command.passages();
        List<Passage> sorted = passages.stream().anyMatch(ModerationRules::isNone)
                ? passages
                : passages.stream().sorted(IN_ORDER).toList();
        offered(command.reason(), command.offered(), new Objections())
                .when(passages.isEmpty(), PASSAGES_REQUIRED, "/passages")
                .when(passages.size() > MOST_PASSAGES, TOO_MANY_PASSAGES, "/passages")
                .when(passages.size() <= MOST_PASSAGES && !areApart(sorted), PASSAGE_NOT_VALID, "/passages")
                .raise();
        notDecidedBefore(now, command.reason());
        return new CommentRedacted(
                command.commentId(), comment.consultationId(), command.reason(), sorted, command.moderator());
    }

    private static CommentEvent restore(RestoreComment command, Submitted comment) {
        mayBeActedOn(comment.moderation());
        moderated(comment);
        return new CommentRestored(command.commentId(), comment.consultationId(), command.moderator());
    }

    private static CommentEvent appeal(AppealModeration command, Submitted comment) {
        if (!Secrets.isSame(comment.withdrawalDigest(), command.secretDigest())) {
            throw new Rejection(CommentRejected.WRONG_SECRET, "/secret");
        }
        moderated(comment);
        if (comment.moderation().appeal() != Appeal.NONE) {
            throw new Rejection(ALREADY_APPEALED);
        }
        new Objections()
                .required(command.words(), Wording.LONGEST_TEXT, APPEAL_WORDS_REQUIRED, "/words")
                .raise();
        return new ModerationAppealed(command.commentId(), comment.consultationId(), Sealed.text(command.words()));
    }

    private static List<CommentEvent> decideAppeal(DecideAppeal command, Submitted comment) {
        Moderation now = comment.moderation();
        if (now.appeal() != Appeal.OPEN) {
            throw new Rejection(NO_APPEAL);
        }
        if (Objects.equals(now.actor(), command.moderator())) {
            throw new Rejection(SECOND_MODERATOR_REQUIRED);
        }
        new Objections()
                .when(command.outcome() == null, APPEAL_OUTCOME_REQUIRED, "/outcome")
                .required(command.reason(), Wording.LONGEST_TEXT, APPEAL_REASON_REQUIRED, "/reason")
                .raise();
        CommentEvent decided = new ModerationAppealDecided(
                command.commentId(),
                comment.consultationId(),
                command.outcome(),
                Sealed.text(command.reason()),
                command.moderator());
        return command.outcome() == AppealOutcome.REFUSED
                ? List.of(decided)
                : List.of(
                        decided,
                        new CommentRestored(command.commentId(), comment.consultationId(), command.moderator()));
    }

    private static Objections offered(ModerationReason reason, Set<ModerationReason> offered, Objections objections) {
        return objections
                .when(reason == null, MODERATION_REASON_REQUIRED, "/reason")
                .when(reason != null && !offered.contains(reason), MODERATION_REASON_NOT_OFFERED, "/reason");
    }

    /** While an appeal is open, its decision is what changes something. */
    private static void mayBeActedOn(Moderation now) {
        if (now.appeal() == Appeal.OPEN) {
            throw new Rejection(APPEAL_STANDS);
        }
    }

    /** What somebody else has decided on appeal is not undone by hiding it again for the same. */
    private static void notDecidedBefore(Moderation now, ModerationReason reason) {
        if (now.appeal() == Appeal.GRANTED && now.reason() == reason) {
            throw new Rejection(APPEAL_WAS_GRANTED, "/reason");
        }
    }

    private static void moderated(Submitted comment) {
        if (comment.moderation().shown() == Shown.WHOLE) {
            throw new Rejection(COMMENT_NOT_MODERATED);
        }
    }

    private static boolean isNone(Passage passage) {
        return passage == null || passage.of() == null || passage.from() < 0 || passage.to() <= passage.from();
    }

    private static boolean areApart(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            Passage one = passages.get(i);
            if (isNone(one)
                    || i > 0
                            && passages.get(i - 1).of() == one.of()
                            && passages.get(i - 1).to() > one.from()) {
                return false;
            }
        }
        return true;
    }
}
