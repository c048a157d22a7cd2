package org.arsye.events.publicbody;

import org.arsye.events.DomainEvent;

/** What may happen to a public body. */
public sealed interface PublicBodyEvent extends DomainEvent
        permits PublicBodyRegistered,
                PublicBodyRenamed,
                OfficialAppointed,
                RoleGranted,
                RoleWithdrawn,
                RoleDelegated,
                DelegationEnded,
                OfficialDismissed {

    PublicBodyId publicBodyId();
}
