package org.arsye.query.ledger.keys;

import org.arsye.ledger.note.NoteSigner;

/**
 * Whoever signs checkpoints for this log: a file, a key store, a machine elsewhere. Must be deterministic, as Ed25519 is
 * (RFC 8032, section 5.1.6): after a crash the same checkpoint is signed again and must become the same note. It signs what it
 * is given; that this is consistent with everything before is for the sequencer's guard to see.
 */
public interface CheckpointSigner extends NoteSigner {}
