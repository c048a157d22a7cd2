package org.arsye.ledger;

import java.util.Objects;

/**
 * Something handed in to be read or checked is not what it must be. Says which rule stands in the way and where; never
 * quotes what was handed in, for it may hold a person's words.
 */
public final class Refused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String where;

    /**
     * A refusal.
     *
     * @param where a line, an index, a path; empty if the flaw is in the whole
     */
    public Refused(Flaw flaw, String where) {
        super(where.isEmpty() ? flaw.name() : flaw + " at " + where);
        this.flaw = Objects.requireNonNull(flaw);
        this.where = where;
    }

    public Refused(Flaw flaw) {
        this(flaw, "");
    }

    /** What stands in the way. */
    public Flaw flaw() {
        return flaw;
    }

    /** Where it stands; empty if it is in the whole. */
    public String where() {
        return where;
    }
}
