package org.arsye.query.platform;

import java.util.EnumSet;
import java.util.Set;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * Who reads, and what for.
 *
 * @param username as signed in; null in public
 * @param roles the roles held; empty in public
 * @param publicBodyId the body the reader acts for, if any
 * @param officialId the official the reader is, if any
 */
public record Reader(String username, Set<Role> roles, PublicBodyId publicBodyId, OfficialId officialId) {

    /** Somebody who is not signed in. */
    public static final Reader PUBLIC = new Reader(null, Set.of(), null, null);

    private static final Set<Role> AT_THE_DESK =
            EnumSet.of(Role.OFFICIAL, Role.APPROVER, Role.MODERATOR, Role.COORDINATOR);

    public Reader {
        roles = Set.copyOf(roles);
    }

    public boolean signedIn() {
        return username != null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this reader also reads what a body keeps from the public: its own officials do, and auditors. */
    public boolean readsAllOf(PublicBodyId body) {
        return has(Role.AUDITOR)
                || body != null && body.equals(publicBodyId) && roles.stream().anyMatch(AT_THE_DESK::contains);
    }
}
