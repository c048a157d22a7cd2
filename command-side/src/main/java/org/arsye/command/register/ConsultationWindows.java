package org.arsye.command.register;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Set;
import org.arsye.command.kernel.Rejection;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Says what a comment's rules need to know of its consultation, as of now. The consultation's events that were not seen yet
 * are read, which are none as a rule; no aggregate is loaded or locked, so nobody waits for another's comment. Those who ask
 * at once share a reading.
 */
@Component
public class ConsultationWindows {

    /** More than are ever open at once; one that was dropped is folded again. */
    private static final int REMEMBERED = 1_000;

    private final EventStore events;
    private final Provisions provisions;
    private final LoadingCache<ConsultationId, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(Known::new);

    ConsultationWindows(EventStore events, Provisions provisions) {
        this.events = events;
        this.provisions = provisions;
    }

    /** @throws Rejection UNKNOWN_CONSULTATION if there is none of that id */
    public ConsultationWindow of(ConsultationId consultationId) {
        ConsultationFold now = known.get(consultationId).now();
        if (now == ConsultationFold.NOTHING) {
            known.invalidate(consultationId);
            throw new Rejection(RegisterRejected.UNKNOWN_CONSULTATION);
        }
        return now.with(now.text() == null ? Set.of() : provisions.of(now.text()));
    }

    /** One consultation, as far as it was read. */
    private final class Known {

        private final ConsultationId id;
        private final SharedReading<ConsultationFold> reading = new SharedReading<>();
        private ConsultationFold fold = ConsultationFold.NOTHING;

        Known(ConsultationId id) {
            this.id = id;
        }

        ConsultationFold now() {
            return reading.read(() -> fold = upToNow(id, fold));
        }
    }

    private ConsultationFold upToNow(ConsultationId consultationId, ConsultationFold known) {
        ConsultationFold fold = known;
        DomainEventStream unseen = events.readEvents(consultationId.toString(), known.sequence() + 1);
        while (unseen.hasNext()) {
            DomainEventMessage<?> message = unseen.next();
            if (message.getPayload() instanceof ConsultationEvent event) {
                fold = fold.after(event, message.getSequenceNumber());
            }
        }
        return fold;
    }
}
