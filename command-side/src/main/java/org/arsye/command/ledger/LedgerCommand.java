package org.arsye.command.ledger;

import org.arsye.events.ledger.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a ledger. */
public sealed interface LedgerCommand {

    /** The name of the ledger. */
    String origin();

    @TargetAggregateIdentifier
    default LedgerId ledgerId() {
        return LedgerId.ofOrigin(origin());
    }

    /** @param vkey the public key that is going to sign too (signed-note, Verifier keys) */
    record AnnounceKey(String origin, String vkey) implements LedgerCommand {}
}
