package org.arsye.events.readmodel;

import org.arsye.events.DomainEvent;
import org.arsye.events.Sealed;

/** What may be ordered about a read model. Who ordered it stands beside the event, as the administrator's role and id. */
public sealed interface ReadModelEvent extends DomainEvent
        permits ReadModelRebuildOrdered,
                ReadModelRetryOrdered,
                ReadModelEventSkipped,
                ReadModelSwitchOrdered,
                ReadModelRebuildDiscarded {

    ReadModelId readModelId();

    ReadModelName view();

    /** Why, in the language of whoever ordered it. */
    Sealed<String> reason();
}
