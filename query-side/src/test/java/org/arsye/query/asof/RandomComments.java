package org.arsye.query.asof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.comment.HandInId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;

/** The comments on one consultation, what becomes of them and how they are answered. */
final class RandomComments {

    private final RandomHistory history;
    private final RandomConsultation consultation;
    private final Chance chance;
    private final Map<CommentId, List<Decision>> comments = new LinkedHashMap<>();
    private final List<CommentId> withdrawn = new ArrayList<>();

    RandomComments(RandomHistory history, RandomConsultation consultation) {
        this.history = history;
        this.consultation = consultation;
        chance = history.chance;
    }

    List<CommentId> ids() {
        return List.copyOf(comments.keySet());
    }

    List<DecisionId> decisions(CommentId comment) {
        return comments.get(comment).stream().map(d -> d.id).toList();
    }

    int count() {
        return comments.size();
    }

    void goOn(boolean open) {
        if (open && (comments.isEmpty() || !chance.oneIn(3))) {
            submit();
        } else if (!comments.isEmpty()) {
            CommentId comment = chance.of(ids());
            if (chance.oneIn(12) && !withdrawn.contains(comment)) {
                withdrawn.add(comment);
                history.record(new CommentWithdrawn(comment, consultation.id));
            } else {
                decide(comment, comments.get(comment));
            }
        }
    }

    private void submit() {
        CommentId id = new CommentId(chance.id());
        boolean onTheWhole = chance.oneIn(3);
        boolean named = chance.oneIn(2);
        boolean handedIn = chance.oneIn(6);
        comments.put(id, new ArrayList<>());
        var law = consultation.documents.entrySet().iterator().next();
        history.record(new CommentSubmitted(
                id,
                consultation.id,
                consultation.round(),
                onTheWhole ? null : law.getKey(),
                onTheWhole ? null : law.getValue(),
                onTheWhole ? null : chance.of("art_1", "art_1__para_1", "art_2", "art_2__para_1"),
                Sealed.text(chance.words(12)),
                chance.oneIn(3) ? Sealed.text(chance.words(8)) : null,
                chance.of("sq", "sr", "en"),
                chance.of(ContributorKind.values()),
                named ? Sealed.identity("Shoqata " + chance.words(2)) : null,
                chance.of(Publication.values()),
                handedIn ? Channel.POST : Channel.PLATFORM,
                history.now(),
                handedIn ? new HandInId(chance.id()) : null,
                "0".repeat(64)));
    }

    /** The one that is on its way goes a step further; if there is none, another is drafted. */
    private void decide(CommentId comment, List<Decision> decisions) {
        Decision last = decisions.isEmpty() ? null : decisions.getLast();
        if (last == null || last.published) {
            Decision next = new Decision(new DecisionId(chance.id()), chance.of(Outcome.values()));
            decisions.add(next);
            history.record(new DecisionDrafted(
                    comment,
                    consultation.id,
                    next.id,
                    next.outcome,
                    Sealed.text(chance.text(9)),
                    chance.oneIn(3) ? "art_1" : null,
                    consultation.body.anyone(),
                    last == null ? null : last.id,
                    last == null ? null : Sealed.text(chance.text(5))));
        } else if (last.approved) {
            last.published = true;
            history.record(new DecisionPublished(comment, consultation.id, last.id, last.outcome));
        } else {
            last.approved = true;
            history.record(new DecisionApproved(comment, consultation.id, last.id, consultation.body.anyone()));
        }
    }

    private static final class Decision {
        private final DecisionId id;
        private final Outcome outcome;
        private boolean approved;
        private boolean published;

        Decision(DecisionId id, Outcome outcome) {
            this.id = id;
            this.outcome = outcome;
        }
    }
}
