package org.arsye.command.ledger;

import java.util.HashSet;
import java.util.Set;
import org.arsye.events.ledger.LedgerEvent;
import org.arsye.events.ledger.LedgerKeyAnnounced;

/**
 * What the rules remember of a ledger.
 *
 * @param announced the public keys that were ever announced for it
 */
record LedgerState(Set<String> announced) {

    static final LedgerState UNTOUCHED = new LedgerState(Set.of());

    LedgerState after(LedgerEvent event) {
        return switch (event) {
            case LedgerKeyAnnounced key -> announcing(key.vkey());
        };
    }

    private LedgerState announcing(String vkey) {
        Set<String> more = new HashSet<>(announced);
        more.add(vkey);
        return new LedgerState(Set.copyOf(more));
    }
}
