package org.arsye.command.publicbody;

import static org.arsye.command.publicbody.PublicBodyRejected.DELEGATED_TO_ONESELF;
import static org.arsye.command.publicbody.PublicBodyRejected.DELEGATE_REQUIRED;
import static org.arsye.command.publicbody.PublicBodyRejected.DELEGATION_SPAN_WRONG;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_ALREADY_HELD;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_DELEGATED_ALREADY;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_ENDS_IN_THE_PAST;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_NOT_DELEGABLE;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_NOT_DELEGATED;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_NOT_HELD;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_REASON_REQUIRED;
import static org.arsye.command.publicbody.PublicBodyRejected.ROLE_REQUIRED;
import static org.arsye.command.publicbody.PublicBodyRejected.UNKNOWN_OFFICIAL;

import java.time.Instant;
import java.util.Set;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.command.publicbody.PublicBodyCommand.DelegateRole;
import org.arsye.command.publicbody.PublicBodyCommand.DismissOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.EndDelegation;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
import org.arsye.command.publicbody.PublicBodyState.Registered;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;

/** Who may receive, lose and hand on the roles at a body. Each change says why. */
final class RoleRules {

    /** What a body cannot wait for while somebody is away: an answer approved, a deadline moved. */
    private static final Set<Role> DELEGABLE = Set.of(Role.APPROVER, Role.COORDINATOR);

    private RoleRules() {}

    static PublicBodyEvent grant(GrantRole command, Registered body, Instant now) {
        Set<Role> held = held(body, command.officialId(), command.role(), now);
        because(command.reason())
                .when(command.until() != null && !command.until().isAfter(now), ROLE_ENDS_IN_THE_PAST, "/until")
                .raise();
        if (held.contains(command.role())) {
            throw new Rejection(ROLE_ALREADY_HELD, "/role");
        }
        return new RoleGranted(
                command.publicBodyId(),
                command.officialId(),
                command.role(),
                command.until(),
                Sealed.text(command.reason()));
    }

    static PublicBodyEvent withdraw(WithdrawRole command, Registered body, Instant now) {
        Set<Role> held = held(body, command.officialId(), command.role(), now);
        because(command.reason()).raise();
        if (!held.contains(command.role())) {
            throw new Rejection(ROLE_NOT_HELD, "/role");
        }
        return new RoleWithdrawn(
                command.publicBodyId(), command.officialId(), command.role(), Sealed.text(command.reason()));
    }

    static PublicBodyEvent dismiss(DismissOfficial command, Registered body) {
        known(body, command.officialId());
        because(command.reason()).raise();
        return new OfficialDismissed(command.publicBodyId(), command.officialId(), Sealed.text(command.reason()));
    }

    /** Only a role that was granted is delegated: one that was delegated is not handed on. */
    static PublicBodyEvent delegate(DelegateRole command, Registered body, Instant now) {
        Set<Role> held = held(body, command.officialId(), command.role(), now);
        Instant from = command.from() == null ? now : command.from();
        because(command.reason())
                .when(!DELEGABLE.contains(command.role()), ROLE_NOT_DELEGABLE, "/role")
                .when(command.delegateId() == null, DELEGATE_REQUIRED, "/delegate")
                .when(command.officialId().equals(command.delegateId()), DELEGATED_TO_ONESELF, "/delegate")
                .when(from.isBefore(now), DELEGATION_SPAN_WRONG, "/from")
                .when(command.until() == null || !command.until().isAfter(from), DELEGATION_SPAN_WRONG, "/until")
                .raise();
        if (!held.contains(command.role())) {
            throw new Rejection(ROLE_NOT_HELD, "/role");
        }
        if (!body.officials().containsKey(command.delegateId())) {
            throw new Rejection(UNKNOWN_OFFICIAL, "/delegate");
        }
        if (body.held(command.delegateId(), now).contains(command.role())) {
            throw new Rejection(ROLE_ALREADY_HELD, "/delegate");
        }
        boolean overlaps = body.delegations().stream()
                .anyMatch(each -> each.by().equals(command.officialId())
                        && each.role() == command.role()
                        && each.from().isBefore(command.until())
                        && from.isBefore(each.until()));
        if (overlaps) {
            throw new Rejection(ROLE_DELEGATED_ALREADY, "/from");
        }
        return new RoleDelegated(
                command.publicBodyId(),
                command.officialId(),
                command.delegateId(),
                command.role(),
                from,
                command.until(),
                Sealed.text(command.reason()));
    }

    static PublicBodyEvent end(EndDelegation command, Registered body, Instant now) {
        because(command.reason()).raise();
        boolean runs = body.delegations().stream()
                .anyMatch(each -> each.by().equals(command.officialId())
                        && each.to().equals(command.delegateId())
                        && each.role() == command.role()
                        && now.isBefore(each.until()));
        if (!runs) {
            throw new Rejection(ROLE_NOT_DELEGATED);
        }
        return new DelegationEnded(
                command.publicBodyId(),
                command.officialId(),
                command.delegateId(),
                command.role(),
                Sealed.text(command.reason()));
    }

    private static Objections because(String reason) {
        return new Objections().required(reason, Wording.LONGEST_TEXT, ROLE_REASON_REQUIRED, "/reason");
    }

    private static Set<Role> held(Registered body, OfficialId official, Role role, Instant now) {
        if (role == null) {
            throw new Rejection(ROLE_REQUIRED, "/role");
        }
        known(body, official);
        return body.held(official, now);
    }

    private static void known(Registered body, OfficialId official) {
        if (!body.officials().containsKey(official)) {
            throw new Rejection(UNKNOWN_OFFICIAL);
        }
    }
}
