package org.arsye.command.telling;

/** A letter was not taken. Mail servers name addresses in what they answer, so nothing of it is handed on. */
final class PostAway extends RuntimeException {

    private final boolean forGood;

    /** @param forGood whether it was refused in a way that trying again does not change (RFC 5321, section 4.2.1: 5yz) */
    PostAway(Exception cause, boolean forGood) {
        super(cause.getClass().getSimpleName(), null, false, false);
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }
}
