package org.arsye.command.comment;

import java.util.HashSet;
import java.util.Set;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.comment.Outcome;
import org.arsye.events.publicbody.OfficialId;

/**
 * The decisions on one comment: at most one is being prepared, and at most one is the published answer.
 *
 * @param published the answer the public reads now; null while there is none
 * @param known every decision ever drafted
 */
record Decisions(Proposal proposal, DecisionId published, Set<DecisionId> known) {

    static final Decisions NONE = new Decisions(new Nothing(), null, Set.of());

    /** What is being prepared. */
    sealed interface Proposal {
        DecisionId decisionId();
    }

    record Nothing() implements Proposal {
        @Override
        public DecisionId decisionId() {
            return null;
        }
    }

    record Drafted(DecisionId decisionId, Outcome outcome, OfficialId draftedBy) implements Proposal {}

    record Approved(DecisionId decisionId, Outcome outcome) implements Proposal {}

    Decisions after(DecisionDrafted event) {
        Set<DecisionId> all = new HashSet<>(known);
        all.add(event.decisionId());
        return new Decisions(
                new Drafted(event.decisionId(), event.outcome(), event.draftedBy()), published, Set.copyOf(all));
    }

    Decisions after(DecisionApproved event) {
        return proposal instanceof Drafted drafted
                ? new Decisions(new Approved(event.decisionId(), drafted.outcome()), published, known)
                : this;
    }

    Decisions after(DecisionPublished event) {
        return new Decisions(new Nothing(), event.decisionId(), known);
    }
}
