package org.arsye.events.ledger;

import org.arsye.events.DomainEvent;

/** What happened to the ledger over the record. Who did it stands beside the event, as the administrator's role and id. */
public sealed interface LedgerEvent extends DomainEvent permits LedgerKeyAnnounced {

    LedgerId ledgerId();
}
