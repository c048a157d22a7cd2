package org.arsye.events.publicbody;

import java.time.Instant;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * An official received one more role.
 *
 * @param until from then on it is not held any more, without another event; null where it is held until it is withdrawn
 * @param reason why; null in grants of a time in which none was asked for
 */
@Revision("1")
public record RoleGranted(
        PublicBodyId publicBodyId, OfficialId officialId, Role role, Instant until, Sealed<String> reason)
        implements PublicBodyEvent {}
