package org.arsye.command.publicbody;

import static org.arsye.command.publicbody.PublicBodyRejected.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.DelegateRole;
import org.arsye.command.publicbody.PublicBodyCommand.DismissOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.EndDelegation;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.RenamePublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
import org.arsye.command.publicbody.PublicBodyState.NotRegistered;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublicBodyTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T08:00:00Z");
    private static final PublicBodyId MINISTRY = new PublicBodyId(UUID.randomUUID());
    private static final OfficialId FIRST_OFFICIAL = new OfficialId(UUID.randomUUID());
    private static final String FIRST_NAME = "Zyrtarja e parë (shembull)";
    private static final LocalizedText NAMES = new LocalizedText("Ministria e Parqeve", "Ministarstvo parkova", null);
    private static final LocalizedText NEW_NAMES =
            new LocalizedText("Ministria e Pyjeve", "Ministarstvo šuma", "Forests");
    private static final OfficialId COLLEAGUE = new OfficialId(UUID.randomUUID());
    private static final Instant EASTER = Instant.parse("2026-04-05T22:00:00Z");
    private static final String WHY = "Pushim vjetor (shembull)";
    private static final Sealed<String> BECAUSE = Sealed.text(WHY);
    private static final String ZONE = "Europe/Belgrade";

    @Nested
    class Registering {

        @Test
        void puts_the_body_into_the_register() {
            scenario().when(register(NAMES, PublicBodyKind.MINISTRY, ZONE)).leadsTo(registered());
        }

        @Test
        void twice_is_refused() {
            scenario()
                    .given(registered())
                    .when(register(NAMES, PublicBodyKind.MINISTRY, ZONE))
                    .isRefused(BODY_ALREADY_REGISTERED);
        }

        @Test
        void needs_a_name_in_albanian() {
            scenario()
                    .when(register(new LocalizedText(null, "Ministarstvo", null), PublicBodyKind.MINISTRY, ZONE))
                    .isRefused(NAME_REQUIRED, "/names/sq");
        }

        @Test
        void needs_a_name_in_serbian() {
            scenario()
                    .when(register(new LocalizedText("Ministria", " ", "Ministry"), PublicBodyKind.MINISTRY, ZONE))
                    .isRefused(NAME_REQUIRED, "/names/sr");
        }

        @Test
        void takes_no_name_longer_than_two_hundred_characters() {
            scenario()
                    .when(register(
                            new LocalizedText("m".repeat(201), "n".repeat(200), null), PublicBodyKind.MINISTRY, ZONE))
                    .isRefused(TextRejected.TEXT_TOO_LONG, "/names/sq");
        }

        @Test
        void needs_to_know_what_sort_of_body_it_is() {
            scenario().when(register(NAMES, null, ZONE)).isRefused(BODY_KIND_REQUIRED, "/kind");
        }

        @Test
        void needs_a_zone_to_count_days_in() {
            scenario()
                    .when(register(NAMES, PublicBodyKind.MINISTRY, "Prishtina"))
                    .isRefused(ZONE_UNKNOWN, "/zone");
            scenario().when(register(NAMES, PublicBodyKind.MINISTRY, null)).isRefused(ZONE_UNKNOWN, "/zone");
        }
    }

    @Nested
    class Renaming {

        @Test
        void gives_the_body_another_name() {
            scenario()
                    .given(registered())
                    .when(new RenamePublicBody(MINISTRY, NEW_NAMES))
                    .leadsTo(new PublicBodyRenamed(MINISTRY, NEW_NAMES));
        }

        @Test
        void to_the_same_names_is_refused() {
            scenario()
                    .given(registered(), new PublicBodyRenamed(MINISTRY, NEW_NAMES))
                    .when(new RenamePublicBody(MINISTRY, NEW_NAMES))
                    .isRefused(NAMES_UNCHANGED);
        }

        @Test
        void needs_both_official_languages() {
            scenario()
                    .given(registered())
                    .when(new RenamePublicBody(MINISTRY, new LocalizedText("Ministria", null, null)))
                    .isRefused(NAME_REQUIRED, "/sr");
        }

        @Test
        void of_a_body_that_is_not_there_is_refused() {
            assertThatThrownBy(() -> PublicBodyRules.decide(
                            new RenamePublicBody(MINISTRY, NEW_NAMES), new NotRegistered(), NEW_YEAR))
                    .hasMessage("UNKNOWN_PUBLIC_BODY");
        }
    }

    @Nested
    class Appointing {

        @Test
        void seals_the_name_as_an_identity() {
            scenario()
                    .given(registered())
                    .when(new AppointOfficial(MINISTRY, FIRST_OFFICIAL, FIRST_NAME, Set.of(Role.OFFICIAL)))
                    .leadsTo(appointed());
        }

        @Test
        void the_same_official_twice_is_refused() {
            scenario()
                    .given(registered(), appointed())
                    .when(new AppointOfficial(MINISTRY, FIRST_OFFICIAL, FIRST_NAME, Set.of(Role.AUDITOR)))
                    .isRefused(OFFICIAL_ALREADY_APPOINTED);
        }

        @Test
        void needs_a_name() {
            scenario()
                    .given(registered())
                    .when(new AppointOfficial(MINISTRY, FIRST_OFFICIAL, "", Set.of(Role.OFFICIAL)))
                    .isRefused(NAME_REQUIRED, "/name");
        }

        @Test
        void needs_a_role() {
            scenario()
                    .given(registered())
                    .when(new AppointOfficial(MINISTRY, FIRST_OFFICIAL, FIRST_NAME, Set.of()))
                    .isRefused(ROLE_REQUIRED, "/roles");
            scenario()
                    .given(registered())
                    .when(new AppointOfficial(MINISTRY, FIRST_OFFICIAL, FIRST_NAME, null))
                    .isRefused(ROLE_REQUIRED, "/roles");
        }
    }

    @Nested
    class Roles {

        @Test
        void are_granted_one_by_one() {
            scenario()
                    .given(registered(), appointed())
                    .when(grant(Role.APPROVER))
                    .leadsTo(granted(Role.APPROVER, null));
        }

        @Test
        void held_from_the_appointment_are_not_granted_again() {
            scenario()
                    .given(registered(), appointed())
                    .when(grant(Role.OFFICIAL))
                    .isRefused(ROLE_ALREADY_HELD, "/role");
        }

        @Test
        void granted_since_are_not_granted_again() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null))
                    .when(grant(Role.APPROVER))
                    .isRefused(ROLE_ALREADY_HELD, "/role");
        }

        @Test
        void are_withdrawn_one_by_one() {
            scenario()
                    .given(registered(), appointed())
                    .when(withdraw(Role.OFFICIAL))
                    .leadsTo(new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL, BECAUSE));
        }

        @Test
        void withdrawn_before_are_not_withdrawn_again() {
            scenario()
                    .given(
                            registered(),
                            appointed(),
                            new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL, BECAUSE))
                    .when(withdraw(Role.OFFICIAL))
                    .isRefused(ROLE_NOT_HELD, "/role");
        }

        @Test
        void can_be_granted_again_after_the_last_was_withdrawn() {
            scenario()
                    .given(
                            registered(),
                            appointed(),
                            new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL, BECAUSE))
                    .when(grant(Role.OFFICIAL))
                    .leadsTo(granted(Role.OFFICIAL, null));
        }

        @Test
        void are_granted_to_nobody_unknown() {
            scenario().given(registered()).when(grant(Role.APPROVER)).isRefused(UNKNOWN_OFFICIAL);
        }

        @Test
        void have_to_be_named() {
            scenario().given(registered(), appointed()).when(grant(null)).isRefused(ROLE_REQUIRED, "/role");
        }

        @Test
        void come_and_go_with_a_reason() {
            scenario()
                    .given(registered(), appointed())
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.APPROVER, null, " "))
                    .isRefused(ROLE_REASON_REQUIRED, "/reason");
            scenario()
                    .given(registered(), appointed())
                    .when(new WithdrawRole(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL, null))
                    .isRefused(ROLE_REASON_REQUIRED, "/reason");
        }

        @Test
        void that_end_by_themselves_end_in_the_future() {
            scenario()
                    .given(registered(), appointed())
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.APPROVER, NEW_YEAR, WHY))
                    .isRefused(ROLE_ENDS_IN_THE_PAST, "/until");
        }

        @Test
        void that_ended_by_themselves_can_be_granted_again_and_not_withdrawn() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, NEW_YEAR))
                    .when(grant(Role.APPROVER))
                    .leadsTo(granted(Role.APPROVER, null));
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, NEW_YEAR))
                    .when(withdraw(Role.APPROVER))
                    .isRefused(ROLE_NOT_HELD, "/role");
        }
    }

    @Nested
    class Dismissing {

        @Test
        void ends_the_appointment() {
            scenario()
                    .given(registered(), appointed())
                    .when(new DismissOfficial(MINISTRY, FIRST_OFFICIAL, WHY))
                    .leadsTo(dismissed());
        }

        @Test
        void needs_a_reason() {
            scenario()
                    .given(registered(), appointed())
                    .when(new DismissOfficial(MINISTRY, FIRST_OFFICIAL, ""))
                    .isRefused(ROLE_REASON_REQUIRED, "/reason");
        }

        @Test
        void leaves_nobody_who_could_receive_a_role() {
            scenario()
                    .given(registered(), appointed(), dismissed())
                    .when(grant(Role.APPROVER))
                    .isRefused(UNKNOWN_OFFICIAL);
        }
    }

    @Nested
    class Delegating {

        @Test
        void lets_a_colleague_act_for_a_time() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null), colleague())
                    .when(delegate(Role.APPROVER, COLLEAGUE))
                    .leadsTo(delegated());
        }

        @Test
        void of_what_was_delegated_is_refused() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null), colleague(), delegated())
                    .when(new DelegateRole(MINISTRY, COLLEAGUE, FIRST_OFFICIAL, Role.APPROVER, null, EASTER, WHY))
                    .isRefused(ROLE_NOT_HELD, "/role");
        }

        @Test
        void of_a_role_that_need_not_be_handed_on_is_refused() {
            scenario()
                    .given(registered(), appointed(), colleague())
                    .when(delegate(Role.OFFICIAL, COLLEAGUE))
                    .isRefused(ROLE_NOT_DELEGABLE, "/role");
        }

        @Test
        void to_somebody_of_another_body_is_refused() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null))
                    .when(delegate(Role.APPROVER, COLLEAGUE))
                    .isRefused(UNKNOWN_OFFICIAL, "/delegate");
        }

        @Test
        void to_nobody_or_to_oneself_is_refused() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null))
                    .when(delegate(Role.APPROVER, null))
                    .isRefused(DELEGATE_REQUIRED, "/delegate");
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null))
                    .when(delegate(Role.APPROVER, FIRST_OFFICIAL))
                    .isRefused(DELEGATED_TO_ONESELF, "/delegate");
        }

        @Test
        void to_somebody_who_holds_the_role_is_refused() {
            scenario()
                    .given(
                            registered(),
                            appointed(),
                            granted(Role.APPROVER, null),
                            colleague(),
                            new RoleGranted(MINISTRY, COLLEAGUE, Role.APPROVER, null, BECAUSE))
                    .when(delegate(Role.APPROVER, COLLEAGUE))
                    .isRefused(ROLE_ALREADY_HELD, "/delegate");
        }

        @Test
        void has_an_end_and_begins_not_before_now() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null), colleague())
                    .when(new DelegateRole(
                            MINISTRY, FIRST_OFFICIAL, COLLEAGUE, Role.APPROVER, NEW_YEAR.minusSeconds(1), EASTER, WHY))
                    .isRefused(DELEGATION_SPAN_WRONG, "/from");
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null), colleague())
                    .when(new DelegateRole(MINISTRY, FIRST_OFFICIAL, COLLEAGUE, Role.APPROVER, null, null, WHY))
                    .isRefused(DELEGATION_SPAN_WRONG, "/until");
        }

        @Test
        void twice_at_one_time_is_refused() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null), colleague(), delegated())
                    .when(delegate(Role.APPROVER, COLLEAGUE))
                    .isRefused(ROLE_DELEGATED_ALREADY, "/from");
        }

        @Test
        void ends_before_its_time() {
            scenario()
                    .given(registered(), appointed(), granted(Role.APPROVER, null), colleague(), delegated())
                    .when(new EndDelegation(MINISTRY, FIRST_OFFICIAL, COLLEAGUE, Role.APPROVER, WHY))
                    .leadsTo(new DelegationEnded(MINISTRY, FIRST_OFFICIAL, COLLEAGUE, Role.APPROVER, BECAUSE));
        }

        @Test
        void ends_with_the_role_that_was_delegated() {
            scenario()
                    .given(
                            registered(),
                            appointed(),
                            granted(Role.APPROVER, null),
                            colleague(),
                            delegated(),
                            new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.APPROVER, BECAUSE))
                    .when(new EndDelegation(MINISTRY, FIRST_OFFICIAL, COLLEAGUE, Role.APPROVER, WHY))
                    .isRefused(ROLE_NOT_DELEGATED);
        }
    }

    private static Scenario scenario() {
        return Scenario.of(PublicBody.class, NEW_YEAR);
    }

    private static GrantRole grant(Role role) {
        return new GrantRole(MINISTRY, FIRST_OFFICIAL, role, null, WHY);
    }

    private static RoleGranted granted(Role role, Instant until) {
        return new RoleGranted(MINISTRY, FIRST_OFFICIAL, role, until, BECAUSE);
    }

    private static WithdrawRole withdraw(Role role) {
        return new WithdrawRole(MINISTRY, FIRST_OFFICIAL, role, WHY);
    }

    private static OfficialDismissed dismissed() {
        return new OfficialDismissed(MINISTRY, FIRST_OFFICIAL, BECAUSE);
    }

    private static DelegateRole delegate(Role role, OfficialId to) {
        return new DelegateRole(MINISTRY, FIRST_OFFICIAL, to, role, null, EASTER, WHY);
    }

    private static RoleDelegated delegated() {
        return new RoleDelegated(MINISTRY, FIRST_OFFICIAL, COLLEAGUE, Role.APPROVER, NEW_YEAR, EASTER, BECAUSE);
    }

    private static OfficialAppointed colleague() {
        return new OfficialAppointed(MINISTRY, COLLEAGUE, Sealed.identity("Kolegia (shembull)"), Set.of(Role.OFFICIAL));
    }

    private static RegisterPublicBody register(LocalizedText names, PublicBodyKind kind, String zone) {
        return new RegisterPublicBody(MINISTRY, names, kind, zone);
    }

    private static PublicBodyRegistered registered() {
        return new PublicBodyRegistered(MINISTRY, NAMES, PublicBodyKind.MINISTRY, ZONE);
    }

    private static OfficialAppointed appointed() {
        return new OfficialAppointed(MINISTRY, FIRST_OFFICIAL, Sealed.identity(FIRST_NAME), Set.of(Role.OFFICIAL));
    }
}
