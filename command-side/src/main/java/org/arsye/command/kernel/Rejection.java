package org.arsye.command.kernel;

/**
 * A wish that the rules refuse. The message is the stable code and nothing else: no text of a person ever stands in an
 * exception.
 */
public final class Rejection extends RuntimeException {

    private final transient Reason reason;
    private final String pointer;

    public Rejection(Reason reason) {
        this(reason, null);
    }

    /**
     * @param pointer JSON pointer of the field that stands in the way, {@code /justification/sr}; null where it is none
     */
    public Rejection(Reason reason, String pointer) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.pointer = pointer;
    }

    public Reason reason() {
        return reason;
    }

    public String pointer() {
        return pointer;
    }
}
