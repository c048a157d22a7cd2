package org.arsye.command.register;

import org.arsye.command.kernel.Rejection;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The time zone in which a body's legal days are counted, from the body's own first event. It blocks its thread. */
@Component
public class PublicBodyZones {

    private final EventStore events;

    PublicBodyZones(EventStore events) {
        this.events = events;
    }

    /** @throws Rejection UNKNOWN_PUBLIC_BODY if there is none of that id */
    public String of(PublicBodyId publicBodyId) {
        DomainEventStream own = events.readEvents(publicBodyId.toString(), 0);
        if (own.hasNext() && own.next().getPayload() instanceof PublicBodyRegistered registered) {
            return registered.zone();
        }
        throw new Rejection(RegisterRejected.UNKNOWN_PUBLIC_BODY);
    }
}
