package org.arsye.command.hold;

import static org.arsye.command.hold.HoldRejected.*;

import org.arsye.command.hold.HoldCommand.LiftHold;
import org.arsye.command.hold.HoldCommand.PlaceHold;
import org.arsye.command.hold.HoldState.NotPlaced;
import org.arsye.command.hold.HoldState.Standing;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.erasure.HoldEvent;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;

/** What may happen to a hold, and what stands in the way. */
final class HoldRules {

    private HoldRules() {}

    /** @throws Rejection if the wish is refused */
    static HoldEvent decide(HoldCommand command, HoldState state) {
        return switch (command) {
            case PlaceHold place -> place(place, state);
            case LiftHold lift -> lift(lift, state);
        };
    }

    private static HoldEvent place(PlaceHold command, HoldState state) {
        if (!(state instanceof NotPlaced)) {
            throw new Rejection(HOLD_ALREADY_PLACED);
        }
        new Objections()
                .when(command.kind() == null, HOLD_KIND_REQUIRED, "/kind")
                .required(command.reason(), Wording.LONGEST_TEXT, HOLD_REASON_REQUIRED, "/reason")
                .raise();
        return new HoldPlaced(
                command.holdId(),
                command.consultationId(),
                command.kind(),
                command.officer(),
                Sealed.text(command.reason()));
    }

    private static HoldEvent lift(LiftHold command, HoldState state) {
        if (!(state instanceof Standing)) {
            throw new Rejection(HOLD_ALREADY_LIFTED);
        }
        new Objections()
                .required(command.reason(), Wording.LONGEST_TEXT, HOLD_REASON_REQUIRED, "/reason")
                .raise();
        return new HoldLifted(
                command.holdId(),
                ((Standing) state).consultationId(),
                command.officer(),
                Sealed.text(command.reason()));
    }
}
