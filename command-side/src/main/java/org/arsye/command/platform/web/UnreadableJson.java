package org.arsye.command.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body cannot be read, by pointer and code, without repeating anything of it. */
final class UnreadableJson {

    /** A name like those of ours; anything else a sender put there, a person's for one, is not repeated. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");

    private UnreadableJson() {}

    static Problem problem(JacksonException thrown) {
        FieldError error = new FieldError(pointer(thrown), code(thrown));
        return Problem.of(HttpStatus.BAD_REQUEST, error.code(), List.of(error));
    }

    private static String code(JacksonException thrown) {
        return switch (thrown) {
            case UnreadableText it -> it.code();
            case StreamConstraintsException it -> "JSON_LIMIT_EXCEEDED";
            case StreamReadException it -> "JSON_MALFORMED";
            case UnrecognizedPropertyException it -> "UNKNOWN_FIELD";
            case InvalidFormatException it -> code(it.getTargetType());
            case MismatchedInputException it -> isNothing(it) ? "JSON_MALFORMED" : "WRONG_TYPE";
            default -> "WRONG_TYPE";
        };
    }

    private static String code(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "UNKNOWN_VALUE";
        }
        return wanted.isPrimitive() || Number.class.isAssignableFrom(wanted) || wanted == Boolean.class
                ? "WRONG_TYPE"
                : "WRONG_FORMAT";
    }

    private static boolean isNothing(MismatchedInputException thrown) {
        return thrown.getPath().isEmpty() && thrown.getCurrentToken() == null;
    }

    private static String pointer(JacksonException thrown) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                pointer.append('/').append(step.getIndex());
            } else if (PLAIN_NAME.matcher(step.getPropertyName()).matches()) {
                pointer.append('/').append(step.getPropertyName());
            } else {
                break;
            }
        }
        return pointer.toString();
    }
}
