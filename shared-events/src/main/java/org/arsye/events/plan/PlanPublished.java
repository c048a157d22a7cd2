package org.arsye.events.plan;

import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The plan as it stands is public from now on, in place of its version before.
 *
 * @param version 1 for the first, each later one by one more
 * @param items what is planned, in the order of entering; each reads as it was last entered or changed before
 * @param reason why it differs from the version before; absent in the first
 */
@Revision("1")
public record PlanPublished(PlanId planId, int version, List<PlanItemId> items, Sealed<LocalizedText> reason)
        implements PlanEvent {}
