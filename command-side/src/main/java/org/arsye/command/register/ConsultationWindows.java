package org.arsye.command.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.arsye.command.kernel.Rejection;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Says what a comment's rules need to know of its consultation, as of now. Each call reads the consultation's events that it
 * has not seen yet, which are none as a rule; no aggregate is loaded or locked, so nobody waits for another's comment.
 */
@Component
public class ConsultationWindows {

    /** More than are ever open at once; one that was dropped is folded again. */
    private static final int REMEMBERED = 1_000;

    private final EventStore events;
    private final Provisions provisions;
    private final Cache<ConsultationId, ConsultationFold> folds =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ConsultationWindows(EventStore events, Provisions provisions) {
        this.events = events;
        this.provisions = provisions;
    }

    /** @throws Rejection UNKNOWN_CONSULTATION if there is none of that id */
    public ConsultationWindow of(ConsultationId consultationId) {
        ConsultationFold known = folds.getIfPresent(consultationId);
        ConsultationFold now = upToNow(consultationId, known == null ? ConsultationFold.NOTHING : known);
        if (now == ConsultationFold.NOTHING) {
            throw new Rejection(RegisterRejected.UNKNOWN_CONSULTATION);
        }
        // Two callers may have read at once: what saw more stays.
        folds.asMap().merge(consultationId, now, (a, b) -> a.sequence() >= b.sequence() ? a : b);
        return now.with(now.text() == null ? Set.of() : provisions.of(now.text()));
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
