package org.arsye.query.ledger.keys;

/** A signing key is missing, is not readable, or is another one; the message says which and where, and nothing of the key. */
public final class KeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    KeyUnusable(String sentence) {
        super(sentence);
    }
}
