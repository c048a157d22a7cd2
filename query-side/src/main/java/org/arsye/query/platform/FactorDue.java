package org.arsye.query.platform;

/** The reader's role wants a second factor and their account has none: until it is set up they read as the public. */
public final class FactorDue extends RuntimeException {
    public FactorDue() {
        super("a second factor is due", null, false, false);
    }
}
