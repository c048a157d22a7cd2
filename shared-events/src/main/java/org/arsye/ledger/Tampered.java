package org.arsye.ledger;

/**
 * The key is there and the ciphertext does not open under it as what it claims to be: somebody changed it, moved it, or
 * holds the wrong key. Never thrown for a value that was erased; then there is no key.
 */
public final class Tampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Tampered(String how) {
        super(how);
    }
}
