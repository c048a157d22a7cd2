package org.arsye.command.comment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.events.LocalizedText;
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
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;

/** The comment that asks for a bench in the park, and what happened to it, for the tests of this feature. All made up. */
final class Bench {

    static final ConsultationId PARK = new ConsultationId(UUID.randomUUID());
    static final DocumentId DRAFT_LAW = new DocumentId(UUID.randomUUID());
    static final CommentId BENCH = new CommentId(UUID.randomUUID());

    static final Instant MID_MARCH = Instant.parse("2026-03-15T19:30:00Z");
    static final Instant END_OF_MARCH = Instant.parse("2026-03-31T22:00:00Z");

    static final String TEXT = "  Më shumë stola\nnë park \u202e!\t";
    static final String SECRET = "a".repeat(64);
    static final String OTHER_SECRET = "a".repeat(63) + "b";

    static final OfficialId DRAFTER = new OfficialId(UUID.randomUUID());
    static final OfficialId APPROVER = new OfficialId(UUID.randomUUID());
    static final DecisionId FIRST = new DecisionId(UUID.randomUUID());
    static final DecisionId SECOND = new DecisionId(UUID.randomUUID());
    static final LocalizedText JUSTIFICATION = both("Stolat janë paraparë në buxhet", "Klupe su predviđene budžetom");
    static final LocalizedText WHY_AGAIN = both("Buxheti është shkurtuar dje", "Budžet je juče smanjen za pola");

    private Bench() {}

    static Scenario on(Instant now) {
        return Scenario.of(Comment.class, now);
    }

    static ConsultationWindow openWindow() {
        return window(true, END_OF_MARCH, 1);
    }

    static ConsultationWindow window(boolean open, Instant closesAt, int round) {
        return new ConsultationWindow(
                PARK,
                new PublicBodyId(UUID.randomUUID()),
                "Europe/Belgrade",
                open,
                closesAt,
                round,
                DRAFT_LAW,
                3,
                Set.of("art_7", "art_7__para_2"));
    }

    static CommentSubmitted submitted() {
        return new CommentSubmitted(
                BENCH,
                PARK,
                1,
                DRAFT_LAW,
                3,
                "art_7__para_2",
                Sealed.text(TEXT),
                null,
                "sq",
                ContributorKind.CITIZEN,
                null,
                Publication.ANONYMOUS,
                Channel.PLATFORM,
                MID_MARCH,
                null,
                SECRET);
    }

    static CommentWithdrawn withdrawn() {
        return new CommentWithdrawn(BENCH, PARK);
    }

    static DraftDecision draft(DecisionId decision) {
        return new DraftDecision(BENCH, decision, Outcome.ACCEPTED, JUSTIFICATION, "art_7a", DRAFTER, null);
    }

    static DecisionDrafted drafted(DecisionId decision) {
        return new DecisionDrafted(
                BENCH, PARK, decision, Outcome.ACCEPTED, Sealed.text(JUSTIFICATION), "art_7a", DRAFTER, null, null);
    }

    static ApproveDecision approve(DecisionId decision, OfficialId approver) {
        return new ApproveDecision(BENCH, decision, approver, null);
    }

    static DecisionApproved approved(DecisionId decision) {
        return new DecisionApproved(BENCH, PARK, decision, APPROVER);
    }

    static DecisionPublished published(DecisionId decision) {
        return new DecisionPublished(BENCH, PARK, decision, Outcome.ACCEPTED);
    }

    static LocalizedText both(String sq, String sr) {
        return new LocalizedText(sq, sr, null);
    }
}
