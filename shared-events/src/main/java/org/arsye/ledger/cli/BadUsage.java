package org.arsye.ledger.cli;

/** The program was called in a way that has no meaning, or a file it was given cannot be read. Ends with 2. */
final class BadUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadUsage(String sentence) {
        super(sentence);
    }
}
