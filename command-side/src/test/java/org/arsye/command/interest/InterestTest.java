package org.arsye.command.interest;

import static org.arsye.command.interest.InterestRejected.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arsye.command.interest.InterestCommand.ConfirmInterest;
import org.arsye.command.interest.InterestCommand.ExpressInterest;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.interest.InterestCommand.LapseInterest;
import org.arsye.command.interest.InterestCommand.RenewInterest;
import org.arsye.command.interest.InterestCommand.Targets;
import org.arsye.command.interest.InterestCommand.WithdrawInterest;
import org.arsye.command.interest.InterestState.NotExpressed;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InterestLapsed;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InterestWithdrawn;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.interest.LapseCause;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterestTest {

    private static final Instant SUMMER_2027 = Instant.parse("2027-07-01T10:00:00Z");
    private static final Instant LAST_HOUR_OF_2026 = Instant.parse("2026-12-31T23:30:00Z");
    private static final Instant SPRING_2028 = Instant.parse("2028-02-01T10:00:00Z");
    private static final InterestId INTEREST = new InterestId(UUID.randomUUID());
    private static final PublicBodyId MINISTRY = new PublicBodyId(UUID.randomUUID());
    private static final ConsultationId PARK = new ConsultationId(UUID.randomUUID());
    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final String EMAIL = "dikush@shembull.org";

    @Nested
    class Expressing {

        @Test
        void seals_who_it_is_and_holds_for_the_year() {
            scenario(SUMMER_2027)
                    .when(express(EMAIL, "Shoqata (shembull)"))
                    .leadsTo(expressed(2027, "Shoqata (shembull)"));
        }

        @Test
        void needs_no_name() {
            scenario(SUMMER_2027).when(express(EMAIL, " ")).leadsTo(expressed(2027, null));
            scenario(SUMMER_2027)
                    .when(express(EMAIL, "n".repeat(201)))
                    .isRefused(TextRejected.TEXT_TOO_LONG, "/contributor/name");
        }

        @Test
        void counts_years_where_the_bodies_are() {
            scenario(LAST_HOUR_OF_2026).when(express(EMAIL, null)).leadsTo(expressed(2027, null));
        }

        @Test
        void needs_something_to_be_interested_in_and_not_everything() {
            scenario(SUMMER_2027)
                    .when(express(new Targets(List.of(), List.of(), List.of(), List.of())))
                    .isRefused(INTEREST_TARGET_REQUIRED, "/targets");
            List<PublicBodyId> bodies = IntStream.rangeClosed(0, InterestRules.MOST_TARGETS)
                    .mapToObj(n -> new PublicBodyId(new UUID(1, n)))
                    .toList();
            scenario(SUMMER_2027)
                    .when(express(new Targets(bodies, List.of(), List.of(), List.of())))
                    .isRefused(TOO_MANY_INTEREST_TARGETS, "/targets");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "dikush",
                    "dikush@shembull",
                    "a@b@c.org",
                    "di kush@shembull.org",
                    "dikush@shembull.org\nBcc: tjetri@shembull.org",
                    "<dikush@shembull.org>",
                    "dikush@shembull.org, tjetri@shembull.org"
                })
        void takes_no_address_that_is_none_or_more_than_one(String email) {
            scenario(SUMMER_2027).when(express(email, null)).isRefused(EMAIL_NOT_VALID, "/email");
        }

        @Test
        void needs_an_address_a_kind_and_a_language_that_is_spoken() {
            scenario(SUMMER_2027).when(express("", null)).isRefused(EMAIL_REQUIRED, "/email");
            scenario(SUMMER_2027)
                    .when(new ExpressInterest(INTEREST, targets(), null, null, EMAIL, "sq", DIGEST))
                    .isRefused(CONTRIBUTOR_KIND_REQUIRED, "/contributor/kind");
            scenario(SUMMER_2027)
                    .when(new ExpressInterest(INTEREST, targets(), ContributorKind.NGO, null, EMAIL, "fr", DIGEST))
                    .isRefused(LANGUAGE_NOT_SPOKEN, "/language");
        }

        @Test
        void twice_under_one_id_is_refused() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null))
                    .when(express(EMAIL, null))
                    .isRefused(INTEREST_ALREADY_EXPRESSED);
        }

        @Test
        void is_told_to_no_log() {
            org.assertj.core.api.Assertions.assertThat(express(EMAIL, "Shoqata"))
                    .asString()
                    .doesNotContain("dikush")
                    .doesNotContain("Shoqata");
        }
    }

    @Nested
    class ByTheLink {

        @Test
        void it_is_confirmed_once_however_often_the_link_is_followed() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null))
                    .when(new ConfirmInterest(INTEREST, DIGEST))
                    .leadsTo(new InterestConfirmed(INTEREST));
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST))
                    .when(new ConfirmInterest(INTEREST, DIGEST))
                    .changesNothing();
        }

        @Test
        void nothing_is_done_with_another_secret() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null))
                    .when(new ConfirmInterest(INTEREST, OTHER))
                    .isRefused(LINK_NOT_VALID);
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST))
                    .when(new WithdrawInterest(INTEREST, OTHER))
                    .isRefused(LINK_NOT_VALID);
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST))
                    .when(new RenewInterest(INTEREST, OTHER))
                    .isRefused(LINK_NOT_VALID);
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestWithdrawn(INTEREST))
                    .when(new ConfirmInterest(INTEREST, OTHER))
                    .isRefused(LINK_NOT_VALID);
        }

        @Test
        void it_is_withdrawn_also_unconfirmed_and_again_harmlessly() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null))
                    .when(new WithdrawInterest(INTEREST, DIGEST))
                    .leadsTo(new InterestWithdrawn(INTEREST));
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestWithdrawn(INTEREST))
                    .when(new WithdrawInterest(INTEREST, DIGEST))
                    .changesNothing();
        }

        @Test
        void what_ended_is_not_confirmed_or_renewed_any_more() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestWithdrawn(INTEREST))
                    .when(new ConfirmInterest(INTEREST, DIGEST))
                    .isRefused(INTEREST_ENDED);
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestLapsed(INTEREST, LapseCause.NOT_CONFIRMED))
                    .when(new RenewInterest(INTEREST, DIGEST))
                    .isRefused(INTEREST_ENDED);
        }

        @Test
        void it_is_renewed_for_the_next_year_and_for_no_later_one() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST))
                    .when(new RenewInterest(INTEREST, DIGEST))
                    .leadsTo(new InterestRenewed(INTEREST, 2028));
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST), new InterestRenewed(INTEREST, 2028))
                    .when(new RenewInterest(INTEREST, DIGEST))
                    .changesNothing();
            scenario(SPRING_2028)
                    .given(expressed(2026, null), new InterestConfirmed(INTEREST))
                    .when(new RenewInterest(INTEREST, DIGEST))
                    .leadsTo(new InterestRenewed(INTEREST, 2028));
            scenario(SUMMER_2027)
                    .given(expressed(2027, null))
                    .when(new RenewInterest(INTEREST, DIGEST))
                    .isRefused(INTEREST_NOT_CONFIRMED);
        }

        @Test
        void nothing_is_done_where_there_is_none() {
            assertThatThrownBy(() -> InterestRules.decide(
                            new ConfirmInterest(INTEREST, DIGEST), new NotExpressed(), SUMMER_2027))
                    .hasMessage("UNKNOWN_INTEREST");
        }
    }

    @Nested
    class Inviting {

        @Test
        void is_recorded_once_for_ever() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST))
                    .when(invite())
                    .leadsTo(invited());
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST), invited())
                    .when(invite())
                    .changesNothing();
        }

        @Test
        void passes_by_whoever_has_not_confirmed_or_wants_no_more() {
            scenario(SUMMER_2027).given(expressed(2027, null)).when(invite()).changesNothing();
            scenario(SUMMER_2027)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST), new InterestWithdrawn(INTEREST))
                    .when(invite())
                    .changesNothing();
        }
    }

    @Nested
    class Lapsing {

        @Test
        void ends_what_nobody_confirmed_or_renewed() {
            scenario(SUMMER_2027)
                    .given(expressed(2027, null))
                    .when(new LapseInterest(INTEREST))
                    .leadsTo(new InterestLapsed(INTEREST, LapseCause.NOT_CONFIRMED));
            scenario(SPRING_2028)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST))
                    .when(new LapseInterest(INTEREST))
                    .leadsTo(new InterestLapsed(INTEREST, LapseCause.NOT_RENEWED));
        }

        @Test
        void ends_nothing_that_holds_for_this_year() {
            scenario(SPRING_2028)
                    .given(expressed(2027, null), new InterestConfirmed(INTEREST), new InterestRenewed(INTEREST, 2028))
                    .when(new LapseInterest(INTEREST))
                    .changesNothing();
        }
    }

    private static final InvitationId INVITATION = new InvitationId(UUID.randomUUID());

    private static IssueInvitation invite() {
        return new IssueInvitation(
                INTEREST, INVITATION, InvitationCause.CONSULTATION_OPENED, PARK, null, null, List.of(), null);
    }

    private static InvitationIssued invited() {
        return new InvitationIssued(
                INTEREST, INVITATION, InvitationCause.CONSULTATION_OPENED, PARK, null, null, List.of(), null);
    }

    private static Scenario scenario(Instant now) {
        return Scenario.of(Interest.class, now);
    }

    private static Targets targets() {
        return new Targets(List.of(MINISTRY), List.of(), List.of(), List.of());
    }

    private static ExpressInterest express(String email, String name) {
        return new ExpressInterest(INTEREST, targets(), ContributorKind.NGO, name, email, "sq", DIGEST);
    }

    private static ExpressInterest express(Targets targets) {
        return new ExpressInterest(INTEREST, targets, ContributorKind.NGO, null, EMAIL, "sq", DIGEST);
    }

    private static InterestExpressed expressed(int year, String name) {
        return new InterestExpressed(
                INTEREST,
                year,
                List.of(MINISTRY),
                List.of(),
                List.of(),
                List.of(),
                ContributorKind.NGO,
                name == null ? null : Sealed.identity(name),
                Sealed.identity(EMAIL),
                "sq",
                DIGEST);
    }
}
