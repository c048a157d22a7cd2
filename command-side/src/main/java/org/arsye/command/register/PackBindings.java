package org.arsye.command.register;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.arsye.command.kernel.Rejection;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.OpenPeriod;
import org.arsye.norms.time.Reckoning;
import org.arsye.norms.time.Sufficiency;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Says to which version of its rules a consultation would be bound that opens now. It blocks its thread. */
@Component
public class PackBindings {

    private final EventStore events;
    private final KnownNorms norms;
    private final Clock clock;

    PackBindings(EventStore events, KnownNorms norms, Clock clock) {
        this.events = events;
        this.norms = norms;
        this.clock = clock;
    }

    /**
     * Empty where no version of its pack is in force today: nothing is judged then.
     *
     * @throws Rejection UNKNOWN_CONSULTATION if there is none of that id
     */
    public Optional<PackBinding> of(ConsultationId consultation) {
        DomainEventStream own = events.readEvents(consultation.toString(), 0);
        if (own.hasNext() && own.next().getPayload() instanceof ConsultationDrafted drafted) {
            return of(drafted.normPack(), ZoneId.of(drafted.zone()));
        }
        throw new Rejection(RegisterRejected.UNKNOWN_CONSULTATION);
    }

    private Optional<PackBinding> of(String pack, ZoneId zone) {
        Instant now = clock.instant();
        Norms known = norms.now();
        return known.packs()
                .inForce(pack, now.atZone(zone).toLocalDate())
                .map(version -> binding(version, OpenPeriod.of(version, known.calendars(), zone, now)));
    }

    private static PackBinding binding(NormPack pack, OpenPeriod asked) {
        Optional<Reckoning> counted = asked.reckoning();
        return new PackBinding(
                pack.id(),
                pack.version(),
                pack.digest(),
                counted.flatMap(Reckoning::earliest).orElse(null),
                counted.flatMap(Reckoning::latest).orElse(null),
                counted.flatMap(Reckoning::earliest)
                        .filter(day -> asked.lastingUntil(day.minusDays(1)) == Sufficiency.TOO_SHORT)
                        .isPresent());
    }
}
