package org.arsye.query.platform;

/** It was there and was erased. It is answered with 410. */
public final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Erased() {
        super("erased", null, false, false);
    }
}
