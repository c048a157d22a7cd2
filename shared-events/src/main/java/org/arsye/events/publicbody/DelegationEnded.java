package org.arsye.events.publicbody;

import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * A delegation ended before its time, or before it began.
 *
 * @param officialId who had delegated
 * @param delegateId who acted in their place
 */
@Revision("1")
public record DelegationEnded(
        PublicBodyId publicBodyId, OfficialId officialId, OfficialId delegateId, Role role, Sealed<String> reason)
        implements PublicBodyEvent {}
