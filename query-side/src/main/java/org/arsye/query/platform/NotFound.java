package org.arsye.query.platform;

/** There is nothing of that id at that moment, or not for this reader. It is answered with 404. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
