package org.arsye.command.erasure;

import static org.arsye.command.erasure.ErasureRejected.*;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.command.erasure.ErasureCommand.ApproveErasure;
import org.arsye.command.erasure.ErasureCommand.RecordErasure;
import org.arsye.command.erasure.ErasureCommand.RefuseErasure;
import org.arsye.command.erasure.ErasureCommand.RequestErasure;
import org.arsye.command.erasure.ErasureCommand.RequestOwnErasure;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.command.register.StandingHold;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.Applicant;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureRefused;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.RefusalGround;
import org.arsye.events.erasure.SubjectErased;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {

    private static final Instant A_MORNING_IN_JUNE = Instant.parse("2026-06-02T07:10:00Z");
    private static final ErasureId ERASURE = new ErasureId(UUID.randomUUID());
    private static final ContributionId LETTER = new ContributionId(UUID.randomUUID());
    private static final ContributionId SECOND_LETTER = new ContributionId(UUID.randomUUID());
    private static final OfficerId ONE = new OfficerId(UUID.randomUUID());
    private static final OfficerId ANOTHER = new OfficerId(UUID.randomUUID());
    private static final ContentKeyId KEY = new ContentKeyId(UUID.randomUUID());
    private static final String BASIS = "XK-LPPD-REQUEST";
    private static final String WHY = "Kërkesë me shkrim";
    private static final String DIGEST = "aa";
    private static final List<StandingHold> FREE = List.of();

    @Nested
    class Asked_for_by_an_officer {

        @Test
        void waits_for_a_decision() {
            scenario().when(request(ErasureScope.CONTRIBUTION, LETTER)).leadsTo(requested(ErasureScope.CONTRIBUTION));
        }

        @Test
        void may_be_about_everything_of_a_person() {
            scenario()
                    .when(request(ErasureScope.SUBJECT, LETTER, SECOND_LETTER))
                    .leadsTo(new ErasureRequested(
                            ERASURE,
                            ErasureScope.SUBJECT,
                            List.of(LETTER, SECOND_LETTER),
                            false,
                            BASIS,
                            Applicant.OFFICER,
                            ONE,
                            Sealed.text(WHY)));
        }

        @Test
        void without_a_scope_is_refused() {
            scenario().when(request(null, LETTER)).isRefused(ERASURE_SCOPE_REQUIRED, "/scope");
        }

        @Test
        void about_nothing_is_refused() {
            scenario().when(request(ErasureScope.SUBJECT)).isRefused(CONTRIBUTIONS_REQUIRED, "/contributions");
        }

        @ParameterizedTest
        @EnumSource(value = ErasureScope.class, mode = EnumSource.Mode.EXCLUDE, names = "SUBJECT")
        void of_several_contributions_is_refused_unless_it_is_everything_of_a_person(ErasureScope scope) {
            scenario().when(request(scope, LETTER, SECOND_LETTER)).isRefused(ONE_CONTRIBUTION_ONLY, "/contributions");
        }

        @Test
        void of_more_contributions_than_an_entry_has_room_for_is_refused() {
            ContributionId[] many = Stream.generate(() -> new ContributionId(UUID.randomUUID()))
                    .limit(101)
                    .toArray(ContributionId[]::new);

            scenario().when(request(ErasureScope.SUBJECT, many)).isRefused(TOO_MANY_CONTRIBUTIONS, "/contributions");
        }

        @Test
        void under_a_basis_that_nobody_has_listed_is_refused() {
            scenario()
                    .when(new RequestErasure(
                            ERASURE, ErasureScope.IDENTITY, List.of(LETTER), false, "BECAUSE", WHY, ONE, FREE))
                    .isRefused(LEGAL_BASIS_UNKNOWN, "/basis");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u200b"})
        void without_a_reason_is_refused(String none) {
            scenario().when(because(none)).isRefused(ERASURE_REASON_REQUIRED, "/reason");
        }

        @Test
        void with_a_reason_longer_than_any_text_is_refused() {
            scenario().when(because("a".repeat(32_769))).isRefused(TextRejected.TEXT_TOO_LONG, "/reason");
        }

        @Test
        void twice_is_refused() {
            scenario()
                    .given(requested(ErasureScope.CONTRIBUTION))
                    .when(request(ErasureScope.CONTRIBUTION, LETTER))
                    .isRefused(ERASURE_ALREADY_REQUESTED);
        }

        @ParameterizedTest
        @EnumSource(ErasureScope.class)
        void under_a_legal_hold_is_refused_whatever_the_scope(ErasureScope scope) {
            scenario()
                    .when(request(scope, List.of(LETTER), held(HoldKind.ARCHIVING, HoldKind.LEGAL_HOLD)))
                    .isRefused(LEGAL_HOLD_STANDS, "/contributions");
        }

        @ParameterizedTest
        @EnumSource(value = ErasureScope.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
        void of_a_text_that_the_archive_keeps_is_refused(ErasureScope scope) {
            scenario()
                    .when(request(scope, List.of(LETTER), held(HoldKind.ARCHIVING)))
                    .isRefused(ARCHIVING_EXEMPTION_STANDS, "/contributions");
        }

        @Test
        void of_a_name_alone_is_possible_although_the_archive_keeps_the_text() {
            scenario()
                    .when(request(ErasureScope.IDENTITY, List.of(LETTER), held(HoldKind.ARCHIVING)))
                    .leadsTo(requested(ErasureScope.IDENTITY));
        }

        private RequestErasure because(String reason) {
            return new RequestErasure(ERASURE, ErasureScope.IDENTITY, List.of(LETTER), false, BASIS, reason, ONE, FREE);
        }
    }

    @Nested
    class Asked_for_by_the_author {

        @Test
        void needs_nobody_else() {
            scenario()
                    .when(own(ErasureScope.CONTRIBUTION, DIGEST, FREE))
                    .leadsTo(requestedByAuthor(ErasureScope.CONTRIBUTION), new ErasureApproved(ERASURE, null));
        }

        @Test
        void waits_for_an_officer_while_a_hold_stands() {
            scenario()
                    .when(own(ErasureScope.CONTRIBUTION, DIGEST, held(HoldKind.ARCHIVING)))
                    .leadsTo(requestedByAuthor(ErasureScope.CONTRIBUTION));
            scenario()
                    .when(own(ErasureScope.IDENTITY, DIGEST, held(HoldKind.LEGAL_HOLD)))
                    .leadsTo(requestedByAuthor(ErasureScope.IDENTITY));
        }

        @Test
        void with_another_secret_is_refused() {
            scenario().when(own(ErasureScope.IDENTITY, "bb", FREE)).isRefused(NUMBER_OR_SECRET_WRONG);
        }

        @Test
        void where_nobody_was_told_a_secret_is_refused() {
            scenario()
                    .when(new RequestOwnErasure(ERASURE, ErasureScope.IDENTITY, LETTER, null, DIGEST, FREE))
                    .isRefused(NUMBER_OR_SECRET_WRONG);
        }

        @Test
        void without_a_scope_is_refused() {
            scenario().when(own(null, DIGEST, FREE)).isRefused(ERASURE_SCOPE_REQUIRED, "/scope");
        }

        @Test
        void of_everything_is_refused_since_a_secret_shows_one_contribution_only() {
            scenario().when(own(ErasureScope.SUBJECT, DIGEST, FREE)).isRefused(SCOPE_NEEDS_AN_OFFICER, "/scope");
        }

        @Test
        void twice_is_harmless() {
            scenario()
                    .given(requestedByAuthor(ErasureScope.IDENTITY), new ErasureApproved(ERASURE, null))
                    .when(own(ErasureScope.IDENTITY, DIGEST, FREE))
                    .changesNothing();
        }
    }

    @Nested
    class A_decision {

        @Test
        void may_be_the_same_officers_for_one_contribution() {
            scenario()
                    .given(requested(ErasureScope.CONTRIBUTION))
                    .when(new ApproveErasure(ERASURE, ONE, FREE))
                    .leadsTo(new ErasureApproved(ERASURE, ONE));
        }

        @Test
        void on_everything_of_a_person_is_refused_to_the_officer_who_asked() {
            scenario()
                    .given(requested(ErasureScope.SUBJECT))
                    .when(new ApproveErasure(ERASURE, ONE, FREE))
                    .isRefused(SECOND_OFFICER_REQUIRED);
        }

        @Test
        void on_everything_of_a_person_is_another_officers() {
            scenario()
                    .given(requested(ErasureScope.SUBJECT))
                    .when(new ApproveErasure(ERASURE, ANOTHER, FREE))
                    .leadsTo(new ErasureApproved(ERASURE, ANOTHER));
        }

        @Test
        void to_approve_is_refused_while_a_hold_stands() {
            scenario()
                    .given(requestedByAuthor(ErasureScope.IDENTITY))
                    .when(new ApproveErasure(ERASURE, ONE, held(HoldKind.LEGAL_HOLD)))
                    .isRefused(LEGAL_HOLD_STANDS, "/contributions");
        }

        @Test
        void to_refuse_says_why() {
            scenario()
                    .given(requestedByAuthor(ErasureScope.IDENTITY))
                    .when(new RefuseErasure(ERASURE, RefusalGround.LEGAL_HOLD, WHY, ONE))
                    .leadsTo(new ErasureRefused(ERASURE, RefusalGround.LEGAL_HOLD, ONE, Sealed.text(WHY)));
        }

        @Test
        void to_refuse_without_a_ground_or_a_reason_is_refused() {
            Scenario asked = scenario().given(requested(ErasureScope.IDENTITY));

            asked.when(new RefuseErasure(ERASURE, null, WHY, ONE)).isRefused(REFUSAL_GROUND_REQUIRED, "/ground");
            scenario()
                    .given(requested(ErasureScope.IDENTITY))
                    .when(new RefuseErasure(ERASURE, RefusalGround.NOTHING_PERSONAL, " ", ONE))
                    .isRefused(ERASURE_REASON_REQUIRED, "/reason");
        }

        @Test
        void that_was_taken_is_not_taken_again() {
            scenario()
                    .given(requested(ErasureScope.IDENTITY), new ErasureApproved(ERASURE, ONE))
                    .when(new RefuseErasure(ERASURE, RefusalGround.NOTHING_PERSONAL, WHY, ONE))
                    .isRefused(ERASURE_ALREADY_DECIDED);
            scenario()
                    .given(
                            requested(ErasureScope.IDENTITY),
                            new ErasureRefused(ERASURE, RefusalGround.NOTHING_PERSONAL, ONE, Sealed.text(WHY)))
                    .when(new ApproveErasure(ERASURE, ANOTHER, FREE))
                    .isRefused(ERASURE_ALREADY_DECIDED);
        }
    }

    @Nested
    class Carried_out {

        @Test
        void says_what_was_forgotten_and_of_nobody() {
            scenario()
                    .given(requested(ErasureScope.CONTRIBUTION), new ErasureApproved(ERASURE, ONE))
                    .when(new RecordErasure(ERASURE, List.of(KEY)))
                    .leadsTo(erased());
        }

        @Test
        void before_it_is_approved_is_refused() {
            scenario()
                    .given(requested(ErasureScope.CONTRIBUTION))
                    .when(new RecordErasure(ERASURE, List.of(KEY)))
                    .isRefused(ERASURE_NOT_APPROVED);
        }

        @Test
        void twice_is_harmless() {
            scenario()
                    .given(requested(ErasureScope.CONTRIBUTION), new ErasureApproved(ERASURE, ONE), erased())
                    .when(new RecordErasure(ERASURE, List.of(KEY)))
                    .changesNothing();
        }

        private SubjectErased erased() {
            return new SubjectErased(ERASURE, ErasureScope.CONTRIBUTION, List.of(LETTER), false, BASIS, List.of(KEY));
        }
    }

    private static Scenario scenario() {
        return Scenario.of(Erasure.class, A_MORNING_IN_JUNE);
    }

    private static RequestErasure request(ErasureScope scope, ContributionId... contributions) {
        return request(scope, List.of(contributions), FREE);
    }

    private static RequestErasure request(
            ErasureScope scope, List<ContributionId> contributions, List<StandingHold> holds) {
        return new RequestErasure(ERASURE, scope, contributions, false, BASIS, WHY, ONE, holds);
    }

    private static RequestOwnErasure own(ErasureScope scope, String secretDigest, List<StandingHold> holds) {
        return new RequestOwnErasure(ERASURE, scope, LETTER, DIGEST, secretDigest, holds);
    }

    private static ErasureRequested requested(ErasureScope scope) {
        return new ErasureRequested(
                ERASURE, scope, List.of(LETTER), false, BASIS, Applicant.OFFICER, ONE, Sealed.text(WHY));
    }

    private static ErasureRequested requestedByAuthor(ErasureScope scope) {
        return new ErasureRequested(ERASURE, scope, List.of(LETTER), false, BASIS, Applicant.AUTHOR, null, null);
    }

    private static List<StandingHold> held(HoldKind... kinds) {
        ConsultationId consultation = new ConsultationId(UUID.randomUUID());
        return Stream.of(kinds)
                .map(kind -> new StandingHold(new HoldId(UUID.randomUUID()), consultation, kind))
                .toList();
    }
}
