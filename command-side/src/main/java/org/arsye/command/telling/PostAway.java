package org.arsye.command.telling;

/** A letter was not taken. Mail servers name addresses in what they answer, so nothing of it is handed on. */
final class PostAway extends RuntimeException {

    PostAway(Exception cause) {
        super(cause.getClass().getSimpleName(), null, false, false);
    }
}
