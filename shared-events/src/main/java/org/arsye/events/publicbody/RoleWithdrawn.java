package org.arsye.events.publicbody;

import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * An official lost a role, and with it whatever they had delegated of it.
 *
 * @param reason why; null in ends of a time in which none was asked for
 */
@Revision("1")
public record RoleWithdrawn(PublicBodyId publicBodyId, OfficialId officialId, Role role, Sealed<String> reason)
        implements PublicBodyEvent {}
