package org.arsye.events.publicbody;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * A person acts for the body no longer: all roles end, those delegated by them and to them, and their account is closed.
 */
@Revision("1")
public record OfficialDismissed(PublicBodyId publicBodyId, OfficialId officialId, Sealed<String> reason)
        implements PublicBodyEvent {}
