package org.arsye.query.erasures;

import org.arsye.query.platform.Opened;
import org.arsye.query.platform.SealedField;

/** A hold whose words are still sealed. */
record HoldRow(HoldEntry plain, SealedField<String> reason, SealedField<String> lifting) {

    HoldEntry entry(Opened opened) {
        return new HoldEntry(
                plain.id(),
                plain.position(),
                plain.consultationId(),
                plain.kind(),
                plain.placedBy(),
                plain.placedAt(),
                opened.text(reason),
                plain.liftedBy(),
                plain.liftedAt(),
                opened.text(lifting));
    }
}
