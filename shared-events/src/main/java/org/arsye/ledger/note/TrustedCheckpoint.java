package org.arsye.ledger.note;

import java.util.List;
import java.util.Map;

/**
 * A checkpoint whose signatures were checked.
 *
 * @param checkpoint what was signed
 * @param note the note it was read from
 * @param signers keys of the log that signed, at least one
 * @param witnesses names, as in the policy, of the witnesses that cosigned, with the time in seconds since 1970
 */
public record TrustedCheckpoint(
        Checkpoint checkpoint, SignedNote note, List<VerifierKey> signers, Map<String, Long> witnesses) {

    public TrustedCheckpoint {
        signers = List.copyOf(signers);
        witnesses = Map.copyOf(witnesses);
    }
}
