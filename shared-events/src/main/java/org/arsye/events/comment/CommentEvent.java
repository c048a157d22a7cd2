package org.arsye.events.comment;

import org.arsye.events.DomainEvent;

/** What may happen to a comment. */
public sealed interface CommentEvent extends DomainEvent
        permits CommentSubmitted,
                CommentWithdrawn,
                DecisionDrafted,
                DecisionApproved,
                DecisionPublished,
                CommentFlagged,
                CommentFlagsDismissed,
                CommentHidden,
                CommentRedacted,
                CommentRestored,
                ModerationAppealed,
                ModerationAppealDecided {

    CommentId commentId();
}
