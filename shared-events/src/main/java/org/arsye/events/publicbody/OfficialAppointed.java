package org.arsye.events.publicbody;

import java.util.Set;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * A person may act for the body from now on, in the roles named.
 */
@Revision("1")
public record OfficialAppointed(PublicBodyId publicBodyId, OfficialId officialId, Sealed<String> name, Set<Role> roles)
        implements PublicBodyEvent {}
