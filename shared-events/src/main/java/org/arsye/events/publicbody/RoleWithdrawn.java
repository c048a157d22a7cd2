package org.arsye.events.publicbody;

import org.arsye.events.Role;
import org.axonframework.serialization.Revision;

/**
 * An official lost a role.
 */
@Revision("1")
public record RoleWithdrawn(PublicBodyId publicBodyId, OfficialId officialId, Role role) implements PublicBodyEvent {}
