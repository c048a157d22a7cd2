package org.arsye.command.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.norms.pack.Caution;
import org.arsye.norms.pack.PackReference;
import org.arsye.norms.pack.PeriodCheck;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Says what somebody should know who has just opened a consultation or made its period longer. It follows from the record up to
 * then and nothing else, so that an answer that is given again is the same. It blocks its thread.
 */
@Component
public class PeriodAdvice {

    private final EventStore events;
    private final KnownNorms norms;

    PeriodAdvice(EventStore events, KnownNorms norms) {
        this.events = events;
        this.norms = norms;
    }

    /**
     * Nothing where it is bound to no rules.
     *
     * @param event that opened it or made its period longer; null for none
     * @param position of the last event that was written with it
     */
    public List<Caution> of(ConsultationId consultation, UUID event, long position) {
        Period period = event == null ? Period.NONE : read(consultation, event.toString());
        if (period.pack() == null || period.closesAt() == null) {
            return List.of();
        }
        Norms known = norms.asOf(position);
        return known.packs()
                .bound(period.pack())
                .map(pack -> PeriodCheck.of(
                                pack,
                                known.calendars(),
                                period.zone(),
                                period.opensAt(),
                                period.closesAt(),
                                period.extended())
                        .cautions())
                .orElse(List.of());
    }

    private Period read(ConsultationId consultation, String event) {
        Period period = Period.NONE;
        Instant asOfThen = null;
        boolean extended = false;
        DomainEventStream own = events.readEvents(consultation.toString(), 0);
        while (own.hasNext()) {
            DomainEventMessage<?> message = own.next();
            boolean asked = message.getIdentifier().equals(event);
            period = switch (message.getPayload()) {
                case ConsultationDrafted drafted -> period.in(ZoneId.of(drafted.zone()));
                case ConsultationOpened opened -> period.from(opened.opensAt());
                case NormPackBound bound ->
                    period.held(new PackReference(bound.pack(), bound.version(), bound.sha256()));
                default -> period;
            };
            if (asked && message.getPayload() instanceof ConsultationOpened opened) {
                asOfThen = opened.closesAt();
            } else if (asked && message.getPayload() instanceof ConsultationExtended later) {
                asOfThen = later.closesAt();
                extended = true;
            }
        }
        return period.until(asOfThen, extended);
    }

    private record Period(ZoneId zone, Instant opensAt, Instant closesAt, boolean extended, PackReference pack) {

        static final Period NONE = new Period(null, null, null, false, null);

        Period in(ZoneId where) {
            return new Period(where, opensAt, closesAt, extended, pack);
        }

        Period from(Instant when) {
            return new Period(zone, when, closesAt, extended, pack);
        }

        Period held(PackReference to) {
            return new Period(zone, opensAt, closesAt, extended, to);
        }

        Period until(Instant end, boolean later) {
            return new Period(zone, opensAt, end, later, pack);
        }
    }
}
