package org.arsye.command.kernel;

import java.util.List;

/**
 * A wish that the rules refuse. The message is the stable code and nothing else: no text of a person ever stands in an
 * exception.
 */
public final class Rejection extends RuntimeException {

    private final transient List<Objection> objections;

    public Rejection(Reason reason) {
        this(reason, null);
    }

    /**
     * @param pointer JSON pointer of the field that stands in the way, {@code /justification/sr}; null where it is none
     */
    public Rejection(Reason reason, String pointer) {
        this(List.of(new Objection(reason, pointer)));
    }

    /** @param objections everything that stands in the way, at least one; the first one names the refusal */
    public Rejection(List<Objection> objections) {
        super(objections.getFirst().reason().name(), null, false, false);
        this.objections = List.copyOf(objections);
    }

    public Reason reason() {
        return objections.getFirst().reason();
    }

    public String pointer() {
        return objections.getFirst().pointer();
    }

    /** Everything that stands in the way, so that a form can show all of it at once. */
    public List<Objection> objections() {
        return objections;
    }
}
