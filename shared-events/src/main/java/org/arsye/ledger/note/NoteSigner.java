package org.arsye.ledger.note;

/** Whoever holds a private key, be it a file or a machine elsewhere. */
public interface NoteSigner {

    /** What others check its signatures with. */
    VerifierKey key();

    /** Signs a note's text. The same text gives the same signature, where the type of signature allows (RFC 8032). */
    NoteSignature sign(byte[] text);
}
