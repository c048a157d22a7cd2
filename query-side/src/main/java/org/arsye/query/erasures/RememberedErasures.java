package org.arsye.query.erasures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.arsye.query.platform.ErasedKeys;
import org.arsye.query.platform.Erasures;
import org.arsye.query.platform.Forgotten;
import org.arsye.query.platform.Positions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The destroyed keys, held in memory since every page asks for them: there are few, and none is ever taken back. They are
 * looked up again as soon as the view has moved, so nobody who is shown the erasure is shown what was erased.
 */
@Component
class RememberedErasures implements ErasedKeys {

    private final ErasedKeysTable table;
    private final Positions positions;
    private final ObjectProvider<Erasures> erasures;
    private final Map<String, Forgotten> known = new ConcurrentHashMap<>();
    private volatile long seen = Long.MIN_VALUE;
    private volatile long last = -1;

    RememberedErasures(ErasedKeysTable table, Positions positions, ObjectProvider<Erasures> erasures) {
        this.table = table;
        this.positions = positions;
        this.erasures = erasures;
    }

    @Override
    public Map<String, Forgotten> among(Collection<String> kids) {
        look();
        Map<String, Forgotten> found = new HashMap<>();
        if (!known.isEmpty()) {
            kids.forEach(kid -> {
                Forgotten erased = known.get(kid);
                if (erased != null) {
                    found.put(kid, erased);
                }
            });
        }
        return found;
    }

    @Override
    public long last() {
        look();
        return last;
    }

    private void look() {
        // Asked before the question, so that what comes meanwhile is asked for the next time.
        long moved = positions.each().getOrDefault(ErasuresProjection.NAME, -1L);
        if (moved != seen) {
            renew(moved);
        }
    }

    private synchronized void renew(long moved) {
        if (moved == seen) {
            return;
        }
        int before = known.size();
        table.since(last).forEach(each -> {
            known.putIfAbsent(each.kid(), new Forgotten(each.position(), each.at(), each.scope(), each.basis()));
            last = Math.max(last, each.position());
        });
        if (known.size() > before) {
            erasures.getObject().happened();
        }
        seen = moved;
    }
}
