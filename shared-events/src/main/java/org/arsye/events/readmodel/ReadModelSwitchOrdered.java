package org.arsye.events.readmodel;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * What was filled anew is to serve, although it differs from what serves now.
 */
@Revision("1")
public record ReadModelSwitchOrdered(ReadModelId readModelId, ReadModelName view, Sealed<String> reason)
        implements ReadModelEvent {}
