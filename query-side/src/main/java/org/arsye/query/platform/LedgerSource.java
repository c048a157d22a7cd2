package org.arsye.query.platform;

import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Where this side reads the record from. Whatever it is, its tracking tokens carry the position. */
public interface LedgerSource {

    /** Begins to hear of new events; once is enough. */
    default void start() {}

    /**
     * The record for one view.
     *
     * @param concerns the aggregate types that the view is about: an unknown event of one of them cannot be passed over
     */
    StreamableMessageSource<TrackedEventMessage<?>> stream(Predicate<String> concerns);

    /**
     * The same, without what the view has no handler for, where the source can leave it out. What is left out moves the view on
     * all the same: a message without a payload of the record stands at the end of it.
     *
     * @param types the stored names of the events that the view takes
     */
    default StreamableMessageSource<TrackedEventMessage<?>> stream(Predicate<String> concerns, Set<String> types) {
        return stream(concerns);
    }

    /** The position of the last event; −1 before the first. May wait for the store. */
    long lastPosition();
}
