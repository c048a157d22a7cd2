package org.arsye.command.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * Somebody who signed in.
 *
 * @param officialId null for an account that acts for no body
 * @param publicBodyId the body of the official; null where there is none
 * @param roles at that body, those delegated to them among them, and those of the account itself
 * @param delegated which of the roles they hold only in the place of somebody else, and of whom
 * @param factorDue whether a role of theirs wants a second factor and they have none; until then they have no role
 */
public record Caller(
        UUID accountId,
        String username,
        OfficialId officialId,
        PublicBodyId publicBodyId,
        Set<Role> roles,
        Map<Role, OfficialId> delegated,
        boolean factorDue) {

    public Caller {
        roles = Set.copyOf(roles);
        delegated = Map.copyOf(delegated);
    }

    /** Whether they act for this body in this role. */
    public boolean acts(Role role, PublicBodyId body) {
        return officialId != null && body.equals(publicBodyId) && roles.contains(role);
    }

    /** Who let them act in this role; null where they hold it themselves, or do not act in it. */
    public OfficialId inPlaceOf(Role role) {
        return delegated.get(role);
    }

    /** As it stands in an event's metadata: the official where there is one. */
    public String actor() {
        return officialId == null ? accountId.toString() : officialId.toString();
    }
}
