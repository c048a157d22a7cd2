package org.arsye.badhouse.framework;

import org.axonframework.messaging.Message;

/** Bad: an event that needs more of Axon than the revision. */
public record AggregatedEvent(Message<?> message) {}
