package org.arsye.command.platform.web;

import java.util.Optional;

/** What may stand in a text at all: Unicode scalar values other than NUL, which PostgreSQL cannot hold. */
final class PlainText {

    static final String NOT_UNICODE = "TEXT_NOT_UNICODE";
    static final String HAS_NUL = "TEXT_HAS_NUL";

    private PlainText() {}

    /** Why it is no text, if it is none. */
    static Optional<String> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.of(HAS_NUL);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return Optional.of(NOT_UNICODE);
                }
                i++;
            }
        }
        return Optional.empty();
    }
}
