package org.arsye.events.consultation;

/** Bytes are not a text with articles. Says where and why; never quotes the text. */
public final class MalformedArticleText extends IllegalArgumentException {

    /** What stands in the way. */
    public enum Reason {
        NOT_JSON,
        WRONG_TYPE,
        MISSING,
        UNKNOWN_MEMBER,
        EMPTY,
        ID_MALFORMED,
        /** Two provisions with one id, given or assigned by place. */
        ID_DUPLICATE
    }

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final Reason reason;

    MalformedArticleText(String pointer, Reason reason) {
        super(reason + " at " + (pointer.isEmpty() ? "the root" : pointer));
        this.pointer = pointer;
        this.reason = reason;
    }

    MalformedArticleText(RuntimeException notJson) {
        super(Reason.NOT_JSON + ": " + notJson.getMessage(), notJson);
        this.pointer = "";
        this.reason = Reason.NOT_JSON;
    }

    /** Where, as a JSON Pointer (RFC 6901); of an unknown member, the object that has it. */
    public String pointer() {
        return pointer;
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }
}
