package org.arsye.query.platform.web;

/** A file of this format would be too long to be made or read in one; it can be had in parts. */
public final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final int parts;

    /**
     * @param parameter which part is asked for with
     * @param parts how many there are, the first is 1
     */
    public TooLong(String parameter, int parts) {
        super("too long for one file");
        this.parameter = parameter;
        this.parts = parts;
    }

    String parameter() {
        return parameter;
    }

    int parts() {
        return parts;
    }
}
