package org.arsye.ledger.verify;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Progress {

    /** So many entries of so many. */
    void reached(long entries, long of);
}
