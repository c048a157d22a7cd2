package org.arsye.query.asof;

import java.time.Instant;
import org.arsye.events.DomainEvent;

/** What happened, and when the record says it did; chance made it, so its times may run back a little. */
record Happening(DomainEvent event, Instant at) {}
