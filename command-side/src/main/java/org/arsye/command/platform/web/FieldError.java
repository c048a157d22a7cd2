package org.arsye.command.platform.web;

import java.util.function.UnaryOperator;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) of the field; empty for the whole body
 * @param code stable code
 * @param detail what is wrong and what would be right, by language (sq, sr, en); null where the code says it all
 * @param line of a file that was sent, counted from 1; 0 where there is none
 */
public record FieldError(String pointer, String code, UnaryOperator<String> detail, int line) {

    public FieldError(String pointer, String code) {
        this(pointer, code, null, 0);
    }
}
