package org.arsye.query.ledger.sequencer;

/** The sequencer signs nothing: it was asked to say something that it must not, or cannot know its own state. */
final class Refuses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String where;

    /**
     * @param where a size, a position, a file; nothing of what stands there
     */
    Refuses(Refusal refusal, String where) {
        super(refusal + (where.isEmpty() ? "" : " (" + where + ")"));
        this.refusal = refusal;
        this.where = where;
    }

    Refusal refusal() {
        return refusal;
    }

    String where() {
        return where;
    }
}
