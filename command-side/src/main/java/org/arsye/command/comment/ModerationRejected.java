package org.arsye.command.comment;

import org.arsye.command.kernel.Reason;

/** Why a wish about whether a comment is shown is refused. */
enum ModerationRejected implements Reason {
    MODERATION_REASON_REQUIRED(Kind.RULE),
    MODERATION_REASON_NOT_OFFERED(Kind.RULE),
    PASSAGES_REQUIRED(Kind.RULE),
    PASSAGE_NOT_VALID(Kind.RULE),
    TOO_MANY_PASSAGES(Kind.RULE),
    NOTHING_FLAGGED(Kind.CONFLICT),
    COMMENT_ALREADY_HIDDEN(Kind.CONFLICT),
    COMMENT_NOT_MODERATED(Kind.CONFLICT),
    APPEAL_STANDS(Kind.CONFLICT),
    APPEAL_WAS_GRANTED(Kind.CONFLICT),
    ALREADY_APPEALED(Kind.CONFLICT),
    APPEAL_WORDS_REQUIRED(Kind.RULE),
    NO_APPEAL(Kind.CONFLICT),
    SECOND_MODERATOR_REQUIRED(Kind.RULE),
    APPEAL_OUTCOME_REQUIRED(Kind.RULE),
    APPEAL_REASON_REQUIRED(Kind.RULE);

    private final Kind kind;

    ModerationRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
