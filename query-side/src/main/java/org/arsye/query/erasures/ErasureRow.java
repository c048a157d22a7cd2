package org.arsye.query.erasures;

import org.arsye.query.platform.Opened;
import org.arsye.query.platform.SealedField;

/** A request whose words are still sealed. */
record ErasureRow(ErasureEntry plain, SealedField<String> reason, SealedField<String> refusal) {

    ErasureEntry entry(Opened opened) {
        return new ErasureEntry(
                plain.id(),
                plain.position(),
                plain.scope(),
                plain.contributions(),
                plain.answers(),
                plain.basis(),
                plain.applicant(),
                plain.requestedBy(),
                plain.requestedAt(),
                opened.text(reason),
                plain.stage(),
                plain.decidedBy(),
                plain.decidedAt(),
                plain.ground(),
                opened.text(refusal),
                plain.erasedAt(),
                plain.erasedPosition());
    }
}
