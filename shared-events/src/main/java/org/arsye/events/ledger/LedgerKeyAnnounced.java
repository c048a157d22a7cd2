package org.arsye.events.ledger;

import org.axonframework.serialization.Revision;

/**
 * A further key is going to sign the checkpoints, from those on that this event is part of.
 *
 * @param ledgerId follows from the origin
 * @param origin the name of the ledger, which every checkpoint says first
 * @param vkey the public key (signed-note, Verifier keys)
 */
@Revision("1")
public record LedgerKeyAnnounced(LedgerId ledgerId, String origin, String vkey) implements LedgerEvent {}
