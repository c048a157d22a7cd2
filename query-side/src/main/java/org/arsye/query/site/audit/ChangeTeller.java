package org.arsye.query.site.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.arsye.ledger.entry.Entry;
import org.arsye.query.audit.RowChange;
import org.arsye.query.site.page.Changed;
import tools.jackson.databind.json.JsonMapper;

/** Says field by field what an event changed. Generic: it knows no view, only what a sealed value looks like. */
final class ChangeTeller {

    private final SealedValues sealed;
    private final UnaryOperator<String> unopened;
    private final JsonMapper json;

    ChangeTeller(SealedValues sealed, UnaryOperator<String> unopened, JsonMapper json) {
        this.sealed = sealed;
        this.unopened = unopened;
        this.json = json;
    }

    Changed told(RowChange row) {
        String kind = row.before() == null ? "added" : row.after() == null ? "ended" : "changed";
        List<Changed.Field> fields = new ArrayList<>();
        for (String name : names(row)) {
            String before = value(row.before(), name);
            String after = value(row.after(), name);
            if (before != null || after != null) {
                boolean differs = row.before() != null
                        && row.after() != null
                        && !Objects.equals(row.before().get(name), row.after().get(name));
                fields.add(new Changed.Field(name, before, after, differs));
            }
        }
        return new Changed(row.table(), kind, fields);
    }

    private static Set<String> names(RowChange row) {
        Set<String> names = new TreeSet<>();
        if (row.before() != null) {
            names.addAll(row.before().keySet());
        }
        if (row.after() != null) {
            names.addAll(row.after().keySet());
        }
        return names;
    }

    private String value(Map<String, Object> row, String name) {
        return row == null || row.get(name) == null ? null : text(row.get(name));
    }

    private String text(Object value) {
        if (value instanceof String text && text.startsWith("{\"")) {
            return seal(text, text);
        }
        if (value instanceof Map<?, ?> object) {
            return object.keySet().equals(Entry.SEAL)
                    ? opened(String.valueOf(object.get("sd")))
                    : json.writeValueAsString(object);
        }
        return value instanceof List<?> list ? json.writeValueAsString(list) : String.valueOf(value);
    }

    /** A seal that a column keeps as text. */
    private String seal(String written, String otherwise) {
        try {
            return json.readValue(written, Object.class) instanceof Map<?, ?> object
                            && object.keySet().equals(Entry.SEAL)
                    ? opened(String.valueOf(object.get("sd")))
                    : otherwise;
        } catch (RuntimeException noJson) {
            return otherwise;
        }
    }

    private String opened(String digest) {
        return sealed.text(digest).orElseGet(() -> unopened.apply(digest));
    }
}
