package org.arsye.command.readmodel;

import static org.arsye.command.readmodel.ReadModelRejected.EVENT_ALREADY_SKIPPED;
import static org.arsye.command.readmodel.ReadModelRejected.ORDER_REASON_REQUIRED;
import static org.arsye.command.readmodel.ReadModelRejected.POSITION_NOT_RECORDED;
import static org.arsye.command.readmodel.ReadModelRejected.POSITION_REQUIRED;

import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.command.readmodel.ReadModelCommand.DiscardRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRetry;
import org.arsye.command.readmodel.ReadModelCommand.OrderSwitch;
import org.arsye.command.readmodel.ReadModelCommand.SkipEvent;
import org.arsye.events.Sealed;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelRebuildDiscarded;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.arsye.events.readmodel.ReadModelSwitchOrdered;

/**
 * What may be ordered about a read model, and what stands in the way. Whether an order still fits (a switch where nothing
 * waits) only the read side can see; there it does nothing, and stays in the record as what was ordered.
 */
final class ReadModelRules {

    private ReadModelRules() {}

    /** @throws Rejection if the wish is refused */
    static ReadModelEvent decide(ReadModelCommand command, ReadModelState state) {
        return switch (command) {
            case OrderRebuild order -> {
                reasoned(order).raise();
                yield new ReadModelRebuildOrdered(order.readModelId(), order.view(), Sealed.text(order.reason()));
            }
            case OrderRetry order -> {
                reasoned(order).raise();
                yield new ReadModelRetryOrdered(order.readModelId(), order.view(), Sealed.text(order.reason()));
            }
            case SkipEvent skip -> skip(skip, state);
            case OrderSwitch order -> {
                reasoned(order).raise();
                yield new ReadModelSwitchOrdered(order.readModelId(), order.view(), Sealed.text(order.reason()));
            }
            case DiscardRebuild discard -> {
                reasoned(discard).raise();
                yield new ReadModelRebuildDiscarded(
                        discard.readModelId(), discard.view(), Sealed.text(discard.reason()));
            }
        };
    }

    // An event that is still to come is nobody's trouble yet: who could say why it should be passed over?
    private static ReadModelEvent skip(SkipEvent command, ReadModelState state) {
        Long position = command.position();
        boolean beyond = position != null && (position < 0 || position > command.lastPosition());
        reasoned(command)
                .when(position == null, POSITION_REQUIRED, "/position")
                .when(beyond, POSITION_NOT_RECORDED, "/position")
                .raise();
        if (state.skipped().contains(position)) {
            throw new Rejection(EVENT_ALREADY_SKIPPED, "/position");
        }
        return new ReadModelEventSkipped(
                command.readModelId(), command.view(), position, Sealed.text(command.reason()));
    }

    private static Objections reasoned(ReadModelCommand command) {
        return new Objections().required(command.reason(), Wording.LONGEST_TEXT, ORDER_REASON_REQUIRED, "/reason");
    }
}
