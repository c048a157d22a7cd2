package org.arsye.query.asof;

import org.arsye.events.DomainEvent;
import org.arsye.events.Sealed;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.events.readmodel.ReadModelRebuildDiscarded;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.arsye.events.readmodel.ReadModelSwitchOrdered;

/** What an administrator orders about the views. None of it changes what they say: no event fails, and no row was changed. */
final class RandomOrders {

    private RandomOrders() {}

    /** @param last the position of the last event */
    static DomainEvent next(Chance chance, long last) {
        ReadModelName view = chance.of(ReadModelName.values());
        ReadModelId id = ReadModelId.of(view);
        Sealed<String> reason = Sealed.text(chance.words(5));
        return switch (chance.below(5)) {
            case 0 -> new ReadModelRebuildOrdered(id, view, reason);
            case 1 -> new ReadModelRetryOrdered(id, view, reason);
            case 2 -> new ReadModelEventSkipped(id, view, chance.below((int) last), reason);
            case 3 -> new ReadModelSwitchOrdered(id, view, reason);
            default -> new ReadModelRebuildDiscarded(id, view, reason);
        };
    }
}
