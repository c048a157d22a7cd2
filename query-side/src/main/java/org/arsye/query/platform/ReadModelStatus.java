package org.arsye.query.platform;

/**
 * How one view stands.
 *
 * @param view its processing group
 * @param revision raised by whoever changes what its rows mean
 * @param layout the first 8 hexadecimal digits of the SHA-256 of its DDL
 * @param position the last position whose event it has taken in; −1 before the first
 * @param head the last position of the record
 * @param trouble what it stands before; null while it goes
 * @param filling the generation beside it; null where there is none
 */
public record ReadModelStatus(
        String view,
        int revision,
        String layout,
        long position,
        long head,
        State state,
        Trouble trouble,
        Filling filling) {

    /** Whether a view takes in what is recorded. */
    public enum State {
        /** It follows the record. */
        SERVING,
        /** It stands before an event that it cannot take in, and still serves what it has. */
        STOPPED
    }

    /** How many events it has still to take in. */
    public long behind() {
        return Math.max(0, head - position);
    }
}
