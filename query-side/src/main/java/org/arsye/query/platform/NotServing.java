package org.arsye.query.platform;

/** The views of this release are being filled for the first time, and there is nothing to read yet. It is answered with 503. */
public final class NotServing extends RuntimeException {

    private final int percent;

    NotServing(int percent) {
        super("the views are being filled: " + percent + " %", null, false, false);
        this.percent = percent;
    }

    /** How much of the record has been taken in. */
    public int percent() {
        return percent;
    }
}
