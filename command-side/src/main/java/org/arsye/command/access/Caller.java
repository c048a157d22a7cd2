package org.arsye.command.access;

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
 * @param roles at that body, and those of the account itself
 */
public record Caller(
        UUID accountId, String username, OfficialId officialId, PublicBodyId publicBodyId, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether they act for this body in this role. */
    public boolean acts(Role role, PublicBodyId body) {
        return officialId != null && body.equals(publicBodyId) && roles.contains(role);
    }

    /** As it stands in an event's metadata: the official where there is one. */
    public String actor() {
        return officialId == null ? accountId.toString() : officialId.toString();
    }
}
