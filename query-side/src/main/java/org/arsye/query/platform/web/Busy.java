package org.arsye.query.platform.web;

/** Too many files are being made at once. It is answered with 503: asked for again in a while, it is made. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Busy() {
        super("too many files are being made", null, false, false);
    }
}
