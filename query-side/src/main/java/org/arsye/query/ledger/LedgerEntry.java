package org.arsye.query.ledger;

import java.util.List;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.query.platform.SealedField;

/**
 * An entry, and what is sealed in its event.
 *
 * @param event as it is stored
 * @param bytes of the entry
 * @param sealed in the order of the payload
 */
public record LedgerEntry(StoredEvent event, byte[] bytes, List<Place> sealed) {

    public LedgerEntry {
        bytes = bytes.clone();
        sealed = List.copyOf(sealed);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Where a sealed field stands.
     *
     * @param pointer within the payload (RFC 6901)
     * @param field with its kid, nonce and ciphertext
     */
    public record Place(String pointer, SealedField<?> field) {}
}
