package org.arsye.query.comments;

import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionPublished;
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

    CommentsProjection(CommentsTable comments, StandingsTable standings, DecisionsTable decisions) {
        this.comments = comments;
        this.standings = standings;
        this.decisions = decisions;
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
