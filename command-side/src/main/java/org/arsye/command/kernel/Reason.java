package org.arsye.command.kernel;

/** Why a wish is refused: a constant of some feature's {@code …Rejected}. Its name is a stable code of the API. */
public interface Reason {

    /** The stable code, as clients see it. */
    String name();

    /** How a refusal is told over HTTP. */
    default Kind kind() {
        return Kind.RULE;
    }

    /** What sort of refusal it is. */
    enum Kind {
        /** A rule says no: 422. */
        RULE,
        /** The current state says no, another order of events would have said yes: 409. */
        CONFLICT,
        /** There is nothing of that id: 404. */
        UNKNOWN
    }
}
