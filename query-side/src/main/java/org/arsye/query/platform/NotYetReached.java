package org.arsye.query.platform;

/** The views have not come as far as the reader asks within the time a reader is kept waiting. It is answered with 503. */
public final class NotYetReached extends RuntimeException {

    public NotYetReached() {
        super("the views have not come that far yet", null, false, false);
    }
}
