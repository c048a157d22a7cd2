package org.arsye.ledger;

/** What was typed is not the number of a contribution. Never quotes it. */
public final class MalformedNumber extends IllegalArgumentException {

    /** What stands in the way. */
    public enum Reason {
        TOO_SHORT,
        TOO_LONG,
        /** A symbol that no number has; U is one. */
        UNKNOWN_SYMBOL,
        /** Mistyped: the last symbol does not fit the others. */
        WRONG_CHECK,
        /** It checks, but no position has this number. */
        NEVER_GIVEN
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    MalformedNumber(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }
}
