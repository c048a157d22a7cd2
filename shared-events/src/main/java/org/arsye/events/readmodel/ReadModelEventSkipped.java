package org.arsye.events.readmodel;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * It passes over one event that it cannot take in; the event stays in the record.
 *
 * @param position the place in the record of the event that is passed over
 */
@Revision("1")
public record ReadModelEventSkipped(ReadModelId readModelId, ReadModelName view, long position, Sealed<String> reason)
        implements ReadModelEvent {}
