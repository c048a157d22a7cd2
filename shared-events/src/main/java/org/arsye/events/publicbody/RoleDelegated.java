package org.arsye.events.publicbody;

import java.time.Instant;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * An official who will be absent lets another of the same body act in one of their roles. Who delegates keeps the role; who
 * receives it cannot delegate it on. It is held only while the one who delegated it holds it too.
 *
 * @param officialId who delegates
 * @param delegateId who may act in their place
 * @param from from then on
 * @param until from then on no longer, without another event
 */
@Revision("1")
public record RoleDelegated(
        PublicBodyId publicBodyId,
        OfficialId officialId,
        OfficialId delegateId,
        Role role,
        Instant from,
        Instant until,
        Sealed<String> reason)
        implements PublicBodyEvent {}
