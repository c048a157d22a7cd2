package org.arsye.events.plan;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * A draft is planned no more; the public sees it with the next version.
 *
 * @param reason why; read by the public with the next version
 */
@Revision("1")
public record PlanItemDropped(PlanId planId, PlanItemId planItemId, Sealed<LocalizedText> reason)
        implements PlanEvent {}
