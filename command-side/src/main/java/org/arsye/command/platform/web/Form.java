package org.arsye.command.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.springframework.util.MultiValueMap;

/**
 * What a page's form sent. An empty field is the same as an absent one: browsers send every field there is.
 */
public final class Form {

    private static final int MOST_FIELDS = 100;

    private static final List<String> SECRETS =
            List.of("_csrf", "password", "newPassword", "code", "secret", Forms.KEY_FIELD);

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    static Form of(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (fields.size() < MOST_FIELDS && values.getFirst() != null) {
                // Browsers send line ends as CR LF, whatever was typed (HTML, section 4.10.21.5).
                fields.put(name, values.getFirst().replace("\r\n", "\n"));
            }
        });
        return new Form(fields);
    }

    /** The field's text, null if it is empty. */
    public String text(String name) {
        String text = fields.get(name);
        return text == null || text.isEmpty() ? null : text;
    }

    /** The field's text, or something else if it is empty. */
    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** The texts of {@code name.sq}, {@code name.sr} and {@code name.en}; null if all are empty. */
    public LocalizedText localized(String name) {
        LocalizedText text = new LocalizedText(text(name + ".sq"), text(name + ".sr"), text(name + ".en"));
        return text.equals(new LocalizedText(null, null, null)) ? null : text;
    }

    /** The enum constant a field names; null if it is empty or names none. */
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        return StrictJson.constant(type, text(name)).orElse(null);
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return text(name) != null && !"false".equals(text(name).toLowerCase(Locale.ROOT));
    }

    /** The names of the fields that are not empty, in the order they were sent. */
    public List<String> names() {
        return fields.keySet().stream().filter(name -> text(name) != null).toList();
    }

    /** What a draft keeps: everything but secrets. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(SECRETS);
        return kept;
    }

    Map<String, String> fields() {
        return fields;
    }
}
