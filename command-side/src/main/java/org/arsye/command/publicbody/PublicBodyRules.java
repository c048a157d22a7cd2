package org.arsye.command.publicbody;

import static org.arsye.command.publicbody.PublicBodyRejected.BODY_ALREADY_REGISTERED;
import static org.arsye.command.publicbody.PublicBodyRejected.BODY_KIND_REQUIRED;
import static org.arsye.command.publicbody.PublicBodyRejected.NAMES_UNCHANGED;
import static org.arsye.command.publicbody.PublicBodyRejected.NAME_REQUIRED;
import static org.arsye.command.publicbody.PublicBodyRejected.OFFICIAL_ALREADY_APPOINTED;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_REQUIRED;
import static org.arsye.command.publicbody.PublicBodyRejected.UNKNOWN_PUBLIC_BODY;
import static org.arsye.command.publicbody.PublicBodyRejected.ZONE_UNKNOWN;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.DelegateRole;
import org.arsye.command.publicbody.PublicBodyCommand.DismissOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.EndDelegation;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.RenamePublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
import org.arsye.command.publicbody.PublicBodyState.NotRegistered;
import org.arsye.command.publicbody.PublicBodyState.Registered;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;

/** What may happen to a public body, and what stands in the way. */
final class PublicBodyRules {

    private PublicBodyRules() {}

    /** @throws Rejection if the wish is refused */
    static List<PublicBodyEvent> decide(PublicBodyCommand command, PublicBodyState state, Instant now) {
        return switch (command) {
            case RegisterPublicBody register -> List.of(register(register, state));
            case RenamePublicBody rename -> List.of(rename(rename, registered(state)));
            case AppointOfficial appoint -> List.of(appoint(appoint, registered(state)));
            case GrantRole grant -> List.of(RoleRules.grant(grant, registered(state), now));
            case WithdrawRole withdraw -> List.of(RoleRules.withdraw(withdraw, registered(state), now));
            case DismissOfficial dismiss -> List.of(RoleRules.dismiss(dismiss, registered(state)));
            case DelegateRole delegate -> List.of(RoleRules.delegate(delegate, registered(state), now));
            case EndDelegation end -> List.of(RoleRules.end(end, registered(state), now));
        };
    }

    private static PublicBodyEvent register(RegisterPublicBody command, PublicBodyState state) {
        if (state instanceof Registered) {
            throw new Rejection(BODY_ALREADY_REGISTERED);
        }
        new Objections()
                .required(command.names(), Wording.LONGEST_NAME, NAME_REQUIRED, "/names")
                .when(command.kind() == null, BODY_KIND_REQUIRED, "/kind")
                .when(!isZone(command.zone()), ZONE_UNKNOWN, "/zone")
                .raise();
        return new PublicBodyRegistered(command.publicBodyId(), command.names(), command.kind(), command.zone());
    }

    private static PublicBodyEvent rename(RenamePublicBody command, Registered body) {
        new Objections()
                .required(command.names(), Wording.LONGEST_NAME, NAME_REQUIRED, "")
                .raise();
        if (command.names().equals(body.names())) {
            throw new Rejection(NAMES_UNCHANGED);
        }
        return new PublicBodyRenamed(command.publicBodyId(), command.names());
    }

    private static PublicBodyEvent appoint(AppointOfficial command, Registered body) {
        if (body.officials().containsKey(command.officialId())) {
            throw new Rejection(OFFICIAL_ALREADY_APPOINTED);
        }
        new Objections()
                .required(command.name(), Wording.LONGEST_NAME, NAME_REQUIRED, "/name")
                .when(lacksRole(command.roles()), ROLE_REQUIRED, "/roles")
                .raise();
        return new OfficialAppointed(
                command.publicBodyId(),
                command.officialId(),
                Sealed.identity(command.name()),
                Set.copyOf(command.roles()));
    }

    private static Registered registered(PublicBodyState state) {
        return switch (state) {
            case NotRegistered nobody -> throw new Rejection(UNKNOWN_PUBLIC_BODY);
            case Registered registered -> registered;
        };
    }

    private static boolean isZone(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }

    private static boolean lacksRole(Set<Role> roles) {
        return roles == null || roles.isEmpty() || roles.stream().anyMatch(Objects::isNull);
    }
}
