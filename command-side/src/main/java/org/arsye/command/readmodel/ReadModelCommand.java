package org.arsye.command.readmodel;

import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a read model, always with a reason. */
public sealed interface ReadModelCommand {

    ReadModelName view();

    /** Why, in the language of whoever wishes it. */
    String reason();

    @TargetAggregateIdentifier
    default ReadModelId readModelId() {
        return ReadModelId.of(view());
    }

    record OrderRebuild(ReadModelName view, String reason) implements ReadModelCommand {}

    record OrderRetry(ReadModelName view, String reason) implements ReadModelCommand {}

    /**
     * @param position of the event to be passed over
     * @param lastPosition of the record at the time of the wish
     */
    record SkipEvent(ReadModelName view, Long position, long lastPosition, String reason) implements ReadModelCommand {}

    record OrderSwitch(ReadModelName view, String reason) implements ReadModelCommand {}

    record DiscardRebuild(ReadModelName view, String reason) implements ReadModelCommand {}
}
