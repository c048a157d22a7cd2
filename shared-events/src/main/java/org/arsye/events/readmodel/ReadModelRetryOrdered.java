package org.arsye.events.readmodel;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The event that it stands before is to be tried again at once.
 */
@Revision("1")
public record ReadModelRetryOrdered(ReadModelId readModelId, ReadModelName view, Sealed<String> reason)
        implements ReadModelEvent {}
