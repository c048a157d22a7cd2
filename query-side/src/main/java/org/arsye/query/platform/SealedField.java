package org.arsye.query.platform;

import java.util.UUID;
import org.arsye.events.Sealed;

/**
 * A sealed value and the place it opens at.
 *
 * @param aggregate and sequence: of the event it was recorded with
 * @param field the name of the event's component
 * @param position of the event, to name it if it does not open
 */
public record SealedField<T>(Sealed.Closed<T> closed, UUID aggregate, long sequence, String field, long position) {}
