package org.arsye.query.ledger.sequencer;

/**
 * How the sequencer of this process stands.
 *
 * @param refusal why it signs nothing; null unless it refuses
 * @param where the size, position or file it is about; empty unless it refuses
 */
public record Standing(State state, Refusal refusal, String where) {

    /** What it does. */
    public enum State {
        /** It has not begun, or there is none in this process. */
        NOT_HERE,
        /** It makes the tree. */
        MAKING,
        /** Another process makes it. */
        STANDING_BY,
        /** The database or the store is away. */
        WAITING,
        /** It signs nothing. */
        REFUSING
    }

    static Standing of(State state) {
        return new Standing(state, null, "");
    }

    static Standing refusing(Refuses refuses) {
        return new Standing(State.REFUSING, refuses.refusal(), refuses.where());
    }
}
