package org.arsye.ledger;

/** What was read or is to be written is not JSON as the record knows it. Says where and why; never quotes the text. */
public final class MalformedJson extends IllegalArgumentException {

    /** What stands in the way. */
    public enum Reason {
        NOT_UTF_8,
        UNEXPECTED_CHARACTER,
        UNEXPECTED_END,
        TRAILING_TEXT,
        DUPLICATE_NAME,
        NUL,
        LONE_SURROGATE,
        FRACTION_OR_EXPONENT,
        INTEGER_TOO_LARGE,
        NULL_VALUE,
        TOO_DEEP
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int offset;

    MalformedJson(Reason reason, int offset) {
        super(offset < 0 ? reason.name() : reason + " at " + offset);
        this.reason = reason;
        this.offset = offset;
    }

    MalformedJson(Reason reason) {
        this(reason, -1);
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }

    /** Where in the text, counted in UTF-16 code units; -1 where no text was read. */
    public int offset() {
        return offset;
    }
}
