package org.arsye.query.comments;

import org.arsye.query.platform.Erasures;
import org.arsye.query.platform.KeptFromThePublic;
import org.arsye.query.platform.Positions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nothing that was made for readers outlives what moderators decided since. It is looked up again as soon as the
 * view has moved.
 */
@Component
class RememberedModeration implements KeptFromThePublic {

    private final ShownTable table;
    private final Positions positions;
    private final ObjectProvider<Erasures> erasures;
    private volatile long seen = Long.MIN_VALUE;
    private volatile long last = -1;

    RememberedModeration(ShownTable table, Positions positions, ObjectProvider<Erasures> erasures) {
        this.table = table;
        this.positions = positions;
        this.erasures = erasures;
    }

    @Override
    public long last() {
        // Asked before the question, so that what comes meanwhile is asked for the next time.
        long moved = positions.each().getOrDefault(CommentsProjection.NAME, -1L);
        if (moved != seen) {
            renew(moved);
        }
        return last;
    }

    private synchronized void renew(long moved) {
        if (moved == seen) {
            return;
        }
        long now = table.last();
        if (now != last) {
            erasures.getObject().happened();
        }
        last = now;
        seen = moved;
    }
}
