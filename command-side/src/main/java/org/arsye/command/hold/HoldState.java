package org.arsye.command.hold;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldEvent;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;

/** What the rules remember of a hold. */
sealed interface HoldState {

    record NotPlaced() implements HoldState {}

    record Standing(ConsultationId consultationId) implements HoldState {}

    record Lifted() implements HoldState {}

    default HoldState after(HoldEvent event) {
        return switch (event) {
            case HoldPlaced placed -> new Standing(placed.consultationId());
            case HoldLifted lifted -> new Lifted();
        };
    }
}
