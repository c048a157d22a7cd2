package org.arsye.query.platform.web;

import java.util.List;

/** A file of this format would be too long to be made or read in one. It is answered with 422, and says how else it can be had. */
public final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String parameter;
    private final transient List<String> allowed;

    private TooLong(String code, String parameter, List<String> allowed) {
        super("too long for one file", null, false, false);
        this.code = code;
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    /**
     * It can be had in parts.
     *
     * @param parameter which part is asked for with
     * @param parts how many there are, the first is 1
     */
    public static TooLong butInParts(String parameter, int parts) {
        return new TooLong("TOO_LONG_FOR_ONE_FILE", parameter, List.of("1", Integer.toString(parts)));
    }

    /**
     * It can be had in other formats.
     *
     * @param parameter which format is asked for with
     * @param formats that take any length
     */
    public static TooLong butOtherwise(String parameter, List<String> formats) {
        return new TooLong("TOO_LONG_FOR_THIS_FORMAT", parameter, formats);
    }

    String code() {
        return code;
    }

    String parameter() {
        return parameter;
    }

    List<String> allowed() {
        return allowed;
    }
}
