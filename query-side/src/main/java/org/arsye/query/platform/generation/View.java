package org.arsye.query.platform.generation;

import org.arsye.query.platform.Wanted;
import org.axonframework.eventhandling.EventHandlerInvoker;

/**
 * A projection as it is filled.
 *
 * @param name its processing group
 * @param revision of what its rows mean
 * @param handlers take one event at a time
 * @param wanted what it reads
 */
record View(String name, int revision, Layout layout, EventHandlerInvoker handlers, Wanted wanted) {}
