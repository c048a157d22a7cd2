package org.arsye.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.norms.pack.Answer;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.PackReference;
import org.arsye.norms.pack.Procedure;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What a consultation's norm pack says of a procedure: the version it is bound to, before its opening the one in force. */
@Component
public class HeldTo {

    private final EventStore events;
    private final KnownNorms norms;
    private final Clock clock;

    HeldTo(EventStore events, KnownNorms norms, Clock clock) {
        this.events = events;
        this.norms = norms;
        this.clock = clock;
    }

    /** Whether a verified rule of its pack forbids it. What is not verified, or not known, forbids nothing. It blocks its thread. */
    public boolean forbids(ConsultationId consultation, Procedure.Kind kind) {
        return pack(consultation).stream()
                .flatMap(pack -> pack.procedures().stream())
                .anyMatch(procedure -> procedure.kind() == kind
                        && procedure.allowed() == Answer.NO
                        && procedure.said().basis().verified());
    }

    /** For what a comment may be kept from the public. It blocks its thread. */
    public Set<ModerationReason> moderationReasons(ConsultationId consultation) {
        return pack(consultation)
                .map(NormPack::moderationReasons)
                .orElseGet(() -> EnumSet.allOf(ModerationReason.class));
    }

    private Optional<NormPack> pack(ConsultationId consultation) {
        Optional<NormPack> held = Optional.empty();
        DomainEventStream own = events.readEvents(consultation.toString(), 0);
        while (own.hasNext()) {
            held = switch (own.next().getPayload()) {
                case ConsultationDrafted drafted -> inForce(drafted);
                case NormPackBound bound ->
                    norms.now().packs().bound(new PackReference(bound.pack(), bound.version(), bound.sha256()));
                default -> held;
            };
        }
        return held;
    }

    private Optional<NormPack> inForce(ConsultationDrafted drafted) {
        LocalDate today = clock.instant().atZone(ZoneId.of(drafted.zone())).toLocalDate();
        return norms.now().packs().inForce(drafted.normPack(), today);
    }
}
