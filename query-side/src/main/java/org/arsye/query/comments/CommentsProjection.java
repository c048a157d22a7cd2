package org.arsye.query.comments;

import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentFlagsDismissed;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each comment, how it stands, and the decisions on it. */
@Component
@ProcessingGroup(CommentsProjection.NAME)
class CommentsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "comments";

    private final CommentsTable comments;
    private final StandingsTable standings;
    private final DecisionsTable decisions;
    private final ShownTable shown;
    private final FlagsTable flags;
    private final AppealsTable appeals;

    CommentsProjection(
            CommentsTable comments,
            StandingsTable standings,
            DecisionsTable decisions,
            ShownTable shown,
            FlagsTable flags,
            AppealsTable appeals) {
        this.comments = comments;
        this.standings = standings;
        this.decisions = decisions;
        this.shown = shown;
        this.flags = flags;
        this.appeals = appeals;
    }

    @EventHandler
    void on(ConsultationDrafted event, Recorded recorded) {
        comments.belong(event, recorded);
    }

    @EventHandler
    void on(CommentSubmitted event, Recorded recorded) {
        comments.submit(event, recorded);
        standings.begin(event, recorded);
    }

    @EventHandler
    void on(CommentWithdrawn event, Recorded recorded) {
        standings.withdraw(event, recorded);
    }

    @EventHandler
    void on(CommentFlagged event, Recorded recorded) {
        flags.flag(event, recorded);
    }

    @EventHandler
    void on(CommentFlagsDismissed event, Recorded recorded) {
        flags.look(event.commentId(), recorded);
    }

    @EventHandler
    void on(CommentHidden event, Recorded recorded) {
        shown.hide(event, recorded);
        flags.look(event.commentId(), recorded);
    }

    @EventHandler
    void on(CommentRedacted event, Recorded recorded) {
        shown.redact(event, recorded);
        flags.look(event.commentId(), recorded);
    }

    @EventHandler
    void on(CommentRestored event, Recorded recorded) {
        shown.restore(event, recorded);
        flags.look(event.commentId(), recorded);
    }

    @EventHandler
    void on(ModerationAppealed event, Recorded recorded) {
        appeals.appeal(event, recorded);
    }

    @EventHandler
    void on(ModerationAppealDecided event, Recorded recorded) {
        appeals.decide(event, recorded);
    }

    @EventHandler
    void on(DecisionDrafted event, Recorded recorded) {
        decisions.draft(event, recorded);
    }

    @EventHandler
    void on(DecisionApproved event, Recorded recorded) {
        decisions.approve(event, recorded);
    }

    @EventHandler
    void on(DecisionPublished event, Recorded recorded) {
        decisions.publish(event, recorded);
        standings.answer(event, recorded);
    }
}
