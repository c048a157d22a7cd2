package org.arsye.command.ledger;

import java.util.Optional;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.VerifierKey;

/** A public key as it is written (signed-note, Verifier keys), of the type that signs checkpoints. */
record LogKey(String origin) {

    /** The key that is written so; empty if none is, or one of another type. Every key is written in one way only. */
    static Optional<LogKey> read(String vkey) {
        try {
            VerifierKey key = VerifierKey.parse(vkey);
            return key.type() == VerifierKey.Type.ED25519 ? Optional.of(new LogKey(key.name())) : Optional.empty();
        } catch (Refused none) {
            return Optional.empty();
        }
    }
}
