package org.arsye.events.readmodel;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * What was filled anew is dropped; what serves now goes on.
 */
@Revision("1")
public record ReadModelRebuildDiscarded(ReadModelId readModelId, ReadModelName view, Sealed<String> reason)
        implements ReadModelEvent {}
