package org.arsye.query.formats;

/** A document has more in it than a file of this format can be made of. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLarge() {
        super("more than a file of this format holds", null, false, false);
    }
}
