package org.arsye.command.readmodel;

import java.util.HashSet;
import java.util.Set;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelRebuildDiscarded;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.arsye.events.readmodel.ReadModelSwitchOrdered;

/**
 * What the rules remember of a read model.
 *
 * @param skipped the positions it may pass over; an order to skip holds for good
 */
record ReadModelState(Set<Long> skipped) {

    static final ReadModelState UNTOUCHED = new ReadModelState(Set.of());

    ReadModelState after(ReadModelEvent event) {
        return switch (event) {
            case ReadModelEventSkipped skip -> skipping(skip.position());
            case ReadModelRebuildOrdered rebuild -> this;
            case ReadModelRetryOrdered retry -> this;
            case ReadModelSwitchOrdered order -> this;
            case ReadModelRebuildDiscarded discard -> this;
        };
    }

    private ReadModelState skipping(long position) {
        Set<Long> more = new HashSet<>(skipped);
        more.add(position);
        return new ReadModelState(Set.copyOf(more));
    }
}
