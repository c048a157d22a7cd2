package org.arsye.command.comment;

import static org.arsye.command.comment.Bench.*;
import static org.arsye.command.comment.CommentRejected.*;

import java.util.UUID;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.comment.CommentCommand.PublishDecision;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.Outcome;
import org.arsye.events.publicbody.OfficialId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    @Nested
    class Drafting {

        @Test
        void proposes_an_answer() {
            on(MID_MARCH).given(submitted()).when(draft(FIRST)).leadsTo(drafted(FIRST));
        }

        @Test
        void needs_an_outcome() {
            on(MID_MARCH)
                    .given(submitted())
                    .when(justified(null, JUSTIFICATION))
                    .isRefused(OUTCOME_REQUIRED, "/outcome");
        }

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void needs_a_justification_in_both_languages_whatever_the_outcome(Outcome outcome) {
            on(MID_MARCH)
                    .given(submitted())
                    .when(justified(outcome, both(JUSTIFICATION.sq(), null)))
                    .isRefused(JUSTIFICATION_REQUIRED, "/justification/sr");
            on(MID_MARCH)
                    .given(submitted())
                    .when(justified(outcome, both(" ", JUSTIFICATION.sr())))
                    .isRefused(JUSTIFICATION_REQUIRED, "/justification/sq");
        }

        @Test
        void needs_a_justification_with_substance() {
            on(MID_MARCH)
                    .given(submitted())
                    .when(justified(Outcome.REJECTED, both("Refuzohet. .....................", JUSTIFICATION.sr())))
                    .isRefused(JUSTIFICATION_TOO_THIN, "/justification/sq");
            on(MID_MARCH)
                    .given(submitted())
                    .when(justified(Outcome.REJECTED, both(JUSTIFICATION.sq(), "d".repeat(19))))
                    .isRefused(JUSTIFICATION_TOO_THIN, "/justification/sr");
            on(MID_MARCH)
                    .given(submitted())
                    .when(justified(Outcome.REJECTED, both("d".repeat(20), "d".repeat(20))))
                    .result()
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "art 7", "neni 7 <b>", "_art"})
        void says_where_the_draft_changes_by_an_id(String changedProvision) {
            on(MID_MARCH)
                    .given(submitted())
                    .when(new DraftDecision(
                            BENCH, FIRST, Outcome.ACCEPTED, JUSTIFICATION, changedProvision, DRAFTER, null))
                    .isRefused(CHANGED_PROVISION_NOT_VALID, "/changedProvision");
        }

        @Test
        void replaces_a_draft_that_is_not_published() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST))
                    .when(draft(SECOND))
                    .leadsTo(drafted(SECOND));
        }

        @Test
        void the_same_decision_twice_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), drafted(SECOND))
                    .when(draft(FIRST))
                    .isRefused(DECISION_ALREADY_DRAFTED);
        }

        @Test
        void on_a_withdrawn_comment_is_refused() {
            on(MID_MARCH).given(submitted(), withdrawn()).when(draft(FIRST)).isRefused(COMMENT_WITHDRAWN);
        }
    }

    @Nested
    class Superseding {

        @Test
        void names_what_it_replaces_and_says_why() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), published(FIRST))
                    .when(supersede(WHY_AGAIN))
                    .leadsTo(new DecisionDrafted(
                            BENCH,
                            PARK,
                            SECOND,
                            Outcome.REJECTED,
                            Sealed.text(JUSTIFICATION),
                            null,
                            DRAFTER,
                            FIRST,
                            Sealed.text(WHY_AGAIN)));
        }

        @Test
        void without_a_reason_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), published(FIRST))
                    .when(supersede(both(WHY_AGAIN.sq(), null)))
                    .isRefused(SUPERSEDING_REASON_REQUIRED, "/supersedingReason/sr");
        }

        @Test
        void with_a_reason_that_says_nothing_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), published(FIRST))
                    .when(supersede(both("Gabim", WHY_AGAIN.sr())))
                    .isRefused(SUPERSEDING_REASON_TOO_THIN, "/supersedingReason/sq");
        }

        @Test
        void what_was_never_published_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST))
                    .when(supersede(WHY_AGAIN))
                    .isRefused(NOTHING_TO_SUPERSEDE, "/supersedingReason");
        }
    }

    @Nested
    class Approving {

        @Test
        void takes_a_second_person() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST))
                    .when(approve(FIRST, APPROVER))
                    .leadsTo(approved(FIRST));
        }

        @Test
        void ones_own_draft_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST))
                    .when(approve(FIRST, DRAFTER))
                    .isRefused(OWN_DRAFT);
        }

        @Test
        void ones_own_draft_is_refused_to_whoever_approves_in_ones_place() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST))
                    .when(new ApproveDecision(BENCH, FIRST, APPROVER, DRAFTER))
                    .isRefused(OWN_DRAFT);
        }

        @Test
        void says_in_whose_place_it_was_done() {
            OfficialId away = new OfficialId(UUID.randomUUID());
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST))
                    .when(new ApproveDecision(BENCH, FIRST, APPROVER, away))
                    .leadsTo(new DecisionApproved(BENCH, PARK, FIRST, APPROVER, away));
        }

        @Test
        void what_another_draft_has_replaced_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), drafted(SECOND))
                    .when(approve(FIRST, APPROVER))
                    .isRefused(DECISION_REPLACED);
        }

        @Test
        void twice_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST))
                    .when(approve(FIRST, APPROVER))
                    .isRefused(DECISION_ALREADY_APPROVED);
        }

        @Test
        void what_is_not_there_is_refused() {
            on(MID_MARCH).given(submitted()).when(approve(FIRST, APPROVER)).isRefused(UNKNOWN_DECISION);
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST))
                    .when(approve(SECOND, APPROVER))
                    .isRefused(UNKNOWN_DECISION);
        }

        @Test
        void after_the_comment_was_withdrawn_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), withdrawn())
                    .when(approve(FIRST, APPROVER))
                    .isRefused(COMMENT_WITHDRAWN);
        }
    }

    @Nested
    class Publishing {

        @Test
        void gives_the_public_its_answer() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST))
                    .when(new PublishDecision(BENCH, FIRST))
                    .leadsTo(published(FIRST));
        }

        @Test
        void what_nobody_approved_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST))
                    .when(new PublishDecision(BENCH, FIRST))
                    .isRefused(DECISION_NOT_APPROVED);
        }

        @Test
        void what_was_approved_before_a_further_draft_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), drafted(SECOND))
                    .when(new PublishDecision(BENCH, FIRST))
                    .isRefused(DECISION_REPLACED);
        }

        @Test
        void twice_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), published(FIRST))
                    .when(new PublishDecision(BENCH, FIRST))
                    .isRefused(DECISION_ALREADY_PUBLISHED);
        }

        @Test
        void after_the_comment_was_withdrawn_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), withdrawn())
                    .when(new PublishDecision(BENCH, FIRST))
                    .isRefused(COMMENT_WITHDRAWN);
        }
    }

    private static DraftDecision justified(Outcome outcome, LocalizedText justification) {
        return new DraftDecision(BENCH, FIRST, outcome, justification, null, DRAFTER, null);
    }

    private static DraftDecision supersede(LocalizedText reason) {
        return new DraftDecision(BENCH, SECOND, Outcome.REJECTED, JUSTIFICATION, null, DRAFTER, reason);
    }
}
