package org.arsye.query.platform;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Where this side reads the record from. Whatever it is, its tracking tokens carry the position. */
public interface LedgerSource {

    /** Begins to hear of new events; once is enough. */
    default void start() {}

    /**
     * The record for one view, without what it has no handler for. What is left out moves the view on all the same: a message
     * without a payload of the record stands at the end of it.
     */
    StreamableMessageSource<TrackedEventMessage<?>> stream(Wanted wanted);

    /** The position of the last event; −1 before the first. May wait for the store. */
    long lastPosition();
}
