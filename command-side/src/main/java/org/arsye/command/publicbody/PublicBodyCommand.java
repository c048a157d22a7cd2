package org.arsye.command.publicbody;

import java.time.Instant;
import java.util.Set;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a public body. */
public sealed interface PublicBodyCommand {

    PublicBodyId publicBodyId();

    /** @param zone IANA name of the time zone in which the body's legal days are counted */
    record RegisterPublicBody(
            @TargetAggregateIdentifier PublicBodyId publicBodyId, LocalizedText names, PublicBodyKind kind, String zone)
            implements PublicBodyCommand {}

    record RenamePublicBody(@TargetAggregateIdentifier PublicBodyId publicBodyId, LocalizedText names)
            implements PublicBodyCommand {}

    record AppointOfficial(
            @TargetAggregateIdentifier PublicBodyId publicBodyId, OfficialId officialId, String name, Set<Role> roles)
            implements PublicBodyCommand {}

    /** @param until null where it is held until it is withdrawn */
    record GrantRole(
            @TargetAggregateIdentifier PublicBodyId publicBodyId,
            OfficialId officialId,
            Role role,
            Instant until,
            String reason)
            implements PublicBodyCommand {}

    record WithdrawRole(
            @TargetAggregateIdentifier PublicBodyId publicBodyId, OfficialId officialId, Role role, String reason)
            implements PublicBodyCommand {}

    record DismissOfficial(@TargetAggregateIdentifier PublicBodyId publicBodyId, OfficialId officialId, String reason)
            implements PublicBodyCommand {}

    /** @param from null for at once */
    record DelegateRole(
            @TargetAggregateIdentifier PublicBodyId publicBodyId,
            OfficialId officialId,
            OfficialId delegateId,
            Role role,
            Instant from,
            Instant until,
            String reason)
            implements PublicBodyCommand {}

    record EndDelegation(
            @TargetAggregateIdentifier PublicBodyId publicBodyId,
            OfficialId officialId,
            OfficialId delegateId,
            Role role,
            String reason)
            implements PublicBodyCommand {}
}
