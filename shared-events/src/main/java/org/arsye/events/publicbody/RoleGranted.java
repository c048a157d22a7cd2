package org.arsye.events.publicbody;

import org.arsye.events.Role;
import org.axonframework.serialization.Revision;

/**
 * An official received one more role.
 */
@Revision("1")
public record RoleGranted(PublicBodyId publicBodyId, OfficialId officialId, Role role) implements PublicBodyEvent {}
