package org.arsye.query.platform.generation;

import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventHandlerInvoker;

/**
 * A projection as it is filled.
 *
 * @param name its processing group
 * @param revision of what its rows mean
 * @param handlers take one event at a time
 * @param concerns the aggregate types that it is about
 * @param types the stored names of the events that it has handlers for
 */
record View(
        String name,
        int revision,
        Layout layout,
        EventHandlerInvoker handlers,
        Predicate<String> concerns,
        Set<String> types) {}
