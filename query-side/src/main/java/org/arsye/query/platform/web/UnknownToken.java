package org.arsye.query.platform.web;

/** A bearer token that is none of ours, or no longer. It is answered with 401. */
public final class UnknownToken extends RuntimeException {

    UnknownToken() {
        super("unknown bearer token", null, false, false);
    }
}
