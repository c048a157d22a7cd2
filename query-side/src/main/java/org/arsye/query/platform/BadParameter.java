package org.arsye.query.platform;

import java.util.List;

/** A parameter of a question that cannot be read. It is answered with 400 and names the parameter, never its value. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> allowed;

    public BadParameter(String parameter) {
        this(parameter, List.of());
    }

    /** @param allowed what it may be; of numbers the first and the last */
    public BadParameter(String parameter, List<String> allowed) {
        super("bad parameter " + parameter, null, false, false);
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    public List<String> allowed() {
        return allowed;
    }

    public String parameter() {
        return parameter;
    }
}
