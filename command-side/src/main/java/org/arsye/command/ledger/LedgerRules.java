package org.arsye.command.ledger;

import static org.arsye.command.ledger.LedgerRejected.LEDGER_KEY_ALREADY_ANNOUNCED;
import static org.arsye.command.ledger.LedgerRejected.LEDGER_KEY_MALFORMED;
import static org.arsye.command.ledger.LedgerRejected.LEDGER_KEY_OF_ANOTHER_ORIGIN;
import static org.arsye.command.ledger.LedgerRejected.LEDGER_KEY_REQUIRED;
import static org.arsye.command.ledger.LedgerRejected.LEDGER_ORIGIN_REQUIRED;

import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.command.ledger.LedgerCommand.AnnounceKey;
import org.arsye.events.ledger.LedgerEvent;
import org.arsye.events.ledger.LedgerKeyAnnounced;

/**
 * Which keys of a ledger may be announced. Whether anybody holds the private half only the sequencer can see: a key that
 * nobody holds never signs, and stays in the record as what was announced.
 */
final class LedgerRules {

    private static final String VKEY = "/vkey";

    private LedgerRules() {}

    /** @throws Rejection if the wish is refused */
    static LedgerEvent decide(LedgerCommand command, LedgerState state) {
        return switch (command) {
            case AnnounceKey announcement -> announce(announcement, state);
        };
    }

    private static LedgerEvent announce(AnnounceKey command, LedgerState state) {
        String vkey = command.vkey();
        new Objections()
                .required(command.origin(), Wording.LONGEST_NAME, LEDGER_ORIGIN_REQUIRED, "/origin")
                .required(vkey, Wording.LONGEST_TITLE, LEDGER_KEY_REQUIRED, VKEY)
                .raise();
        LogKey key = LogKey.read(vkey).orElseThrow(() -> new Rejection(LEDGER_KEY_MALFORMED, VKEY));
        if (!key.origin().equals(command.origin())) {
            throw new Rejection(LEDGER_KEY_OF_ANOTHER_ORIGIN, VKEY);
        }
        if (state.announced().contains(vkey)) {
            throw new Rejection(LEDGER_KEY_ALREADY_ANNOUNCED, VKEY);
        }
        return new LedgerKeyAnnounced(command.ledgerId(), command.origin(), vkey);
    }
}
