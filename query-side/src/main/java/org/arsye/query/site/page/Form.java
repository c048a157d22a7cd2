package org.arsye.query.site.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it is shown: empty, or as it was sent and refused.
 *
 * @param fields what was typed, by field name
 * @param errors what stands in the way, in the order of the fields
 */
public record Form(Map<String, String> fields, List<Problem> errors) {

    /** Not sent yet. */
    public static final Form EMPTY = new Form(Map.of(), List.of());

    /**
     * One reason for a refusal.
     *
     * @param field the field it is about; empty for the form as a whole
     * @param code stable code, {@code TEXT_REQUIRED}
     */
    public record Problem(String field, String code) {}

    /** What stands in a field. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What stands in a field, or what it begins with. */
    public String value(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }

    /** The code of a field's error, null if there is none. */
    public String error(String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(Problem::code)
                .findFirst()
                .orElse(null);
    }

    /** The form of another button on the same page, which was not sent. */
    public Form none() {
        return EMPTY;
    }

    /** The same form with something in a field that is still empty. */
    public Form starting(String field, String value) {
        if (value == null || fields.containsKey(field)) {
            return this;
        }
        Map<String, String> filled = new HashMap<>(fields);
        filled.put(field, value);
        return new Form(Map.copyOf(filled), errors);
    }
}
