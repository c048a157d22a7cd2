package org.arsye.command.publicbody;

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

    record GrantRole(@TargetAggregateIdentifier PublicBodyId publicBodyId, OfficialId officialId, Role role)
            implements PublicBodyCommand {}

    record WithdrawRole(@TargetAggregateIdentifier PublicBodyId publicBodyId, OfficialId officialId, Role role)
            implements PublicBodyCommand {}
}
