package org.arsye.command.hold;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.OfficerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a hold. */
public sealed interface HoldCommand {

    HoldId holdId();

    record PlaceHold(
            @TargetAggregateIdentifier HoldId holdId,
            ConsultationId consultationId,
            HoldKind kind,
            String reason,
            OfficerId officer)
            implements HoldCommand {}

    record LiftHold(@TargetAggregateIdentifier HoldId holdId, String reason, OfficerId officer)
            implements HoldCommand {}
}
