package org.arsye.command.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A JSON string that is no text: half a surrogate pair, or a NUL in it. */
final class UnreadableText extends MismatchedInputException {

    private final String code;

    UnreadableText(JsonParser parser, String code) {
        super(parser, code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
