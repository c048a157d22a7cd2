package org.arsye.command.register;

import org.arsye.command.kernel.Rejection;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Whose a consultation of the past is, from its own first event. It blocks its thread. */
@Component
public class PastConsultations {

    private final EventStore events;

    PastConsultations(EventStore events) {
        this.events = events;
    }

    /**
     * What no correction changes.
     *
     * @param zone of the body, in which its days are
     * @param reference the body's own number of it
     */
    public record Brought(PublicBodyId publicBodyId, String zone, String reference) {}

    /** @throws Rejection UNKNOWN_PAST_CONSULTATION if there is none of that id */
    public Brought of(PastConsultationId id) {
        DomainEventStream own = events.readEvents(id.toString(), 0);
        if (own.hasNext() && own.next().getPayload() instanceof PastConsultationImported brought) {
            return new Brought(brought.publicBodyId(), brought.zone(), brought.reference());
        }
        throw new Rejection(RegisterRejected.UNKNOWN_PAST_CONSULTATION);
    }
}
