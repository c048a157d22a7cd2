package org.arsye.command.comment;

import java.util.EnumSet;
import java.util.Set;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentFlagsDismissed;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.publicbody.OfficialId;

/**
 * Whether a comment is shown, and what was said about it.
 *
 * @param reason why the latest act was done; null where there was none
 * @param actor who hid or redacted it last; null where nobody did
 * @param flagged for what it was flagged since a moderator looked at it last
 * @param known for what it was ever flagged
 */
record Moderation(
        Shown shown,
        ModerationReason reason,
        OfficialId actor,
        Set<ModerationReason> flagged,
        Set<ModerationReason> known,
        Appeal appeal) {

    static final Moderation NONE = new Moderation(Shown.WHOLE, null, null, Set.of(), Set.of(), Appeal.NONE);

    /** How much of it the public reads. */
    enum Shown {
        WHOLE,
        IN_PART,
        NOTHING
    }

    /** What became of the one appeal that its author has. */
    enum Appeal {
        NONE,
        OPEN,
        GRANTED,
        REFUSED
    }

    Moderation after(CommentFlagged event) {
        return new Moderation(shown, reason, actor, with(flagged, event.reason()), with(known, event.reason()), appeal);
    }

    Moderation after(CommentFlagsDismissed event) {
        return new Moderation(shown, reason, actor, Set.of(), known, appeal);
    }

    /** Whoever acts has looked at what it was flagged for. */
    Moderation acted(Shown now, ModerationReason why, OfficialId moderator) {
        return new Moderation(now, why, moderator, Set.of(), known, appeal);
    }

    Moderation restored() {
        return new Moderation(Shown.WHOLE, reason, actor, Set.of(), known, appeal);
    }

    Moderation appealed() {
        return new Moderation(shown, reason, actor, flagged, known, Appeal.OPEN);
    }

    Moderation after(ModerationAppealDecided event) {
        return new Moderation(
                shown,
                reason,
                actor,
                flagged,
                known,
                event.outcome() == AppealOutcome.GRANTED ? Appeal.GRANTED : Appeal.REFUSED);
    }

    private static Set<ModerationReason> with(Set<ModerationReason> some, ModerationReason one) {
        EnumSet<ModerationReason> all = EnumSet.of(one);
        all.addAll(some);
        return Set.copyOf(all);
    }
}
