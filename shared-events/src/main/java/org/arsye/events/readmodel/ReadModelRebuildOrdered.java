package org.arsye.events.readmodel;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * It is to be filled anew from the first event on, beside the one that serves.
 */
@Revision("1")
public record ReadModelRebuildOrdered(ReadModelId readModelId, ReadModelName view, Sealed<String> reason)
        implements ReadModelEvent {}
