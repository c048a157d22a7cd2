package org.arsye.query.platform;

/** A parameter of a question that cannot be read. It is answered with 400 and names the parameter, never its value. */
public final class BadParameter extends RuntimeException {

    private final String parameter;

    public BadParameter(String parameter) {
        super("bad parameter " + parameter, null, false, false);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
