package org.arsye.command.publicbody;

import static org.arsye.command.publicbody.PublicBodyRejected.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.RenamePublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
import org.arsye.command.publicbody.PublicBodyState.NotRegistered;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
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
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.APPROVER))
                    .leadsTo(new RoleGranted(MINISTRY, FIRST_OFFICIAL, Role.APPROVER));
        }

        @Test
        void held_from_the_appointment_are_not_granted_again() {
            scenario()
                    .given(registered(), appointed())
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL))
                    .isRefused(ROLE_ALREADY_HELD, "/role");
        }

        @Test
        void granted_since_are_not_granted_again() {
            scenario()
                    .given(registered(), appointed(), new RoleGranted(MINISTRY, FIRST_OFFICIAL, Role.APPROVER))
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.APPROVER))
                    .isRefused(ROLE_ALREADY_HELD, "/role");
        }

        @Test
        void are_withdrawn_one_by_one() {
            scenario()
                    .given(registered(), appointed())
                    .when(new WithdrawRole(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL))
                    .leadsTo(new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL));
        }

        @Test
        void withdrawn_before_are_not_withdrawn_again() {
            scenario()
                    .given(registered(), appointed(), new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL))
                    .when(new WithdrawRole(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL))
                    .isRefused(ROLE_NOT_HELD, "/role");
        }

        @Test
        void can_be_granted_again_after_the_last_was_withdrawn() {
            scenario()
                    .given(registered(), appointed(), new RoleWithdrawn(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL))
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL))
                    .leadsTo(new RoleGranted(MINISTRY, FIRST_OFFICIAL, Role.OFFICIAL));
        }

        @Test
        void are_granted_to_nobody_unknown() {
            scenario()
                    .given(registered())
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, Role.APPROVER))
                    .isRefused(UNKNOWN_OFFICIAL);
        }

        @Test
        void have_to_be_named() {
            scenario()
                    .given(registered(), appointed())
                    .when(new GrantRole(MINISTRY, FIRST_OFFICIAL, null))
                    .isRefused(ROLE_REQUIRED, "/role");
        }
    }

    private static Scenario scenario() {
        return Scenario.of(PublicBody.class, NEW_YEAR);
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
