package org.arsye.ledger.audit;

import java.util.Optional;
import org.arsye.ledger.entry.StoredEvent;

/**
 * A stored event, and what is kept about it in the same database.
 *
 * @param kept empty if nothing was asked for or nothing is there
 */
public record AuditedRow(StoredEvent event, Optional<Kept> kept) {

    /**
     * What the database keeps of a leaf. Whoever can change the event can change it too; it narrows down what happened.
     *
     * @param leaf the hash of the leaf
     * @param digest over all of the row (see {@link org.arsye.ledger.entry.RowDigest})
     */
    public record Kept(byte[] leaf, byte[] digest) {}
}
