package org.arsye.query.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The same said in each language of a document, in the order of its languages.
 *
 * @param said as many as the document has languages; one may be in another language where it was not given in this one
 */
public record Wording(List<Spoken> said) {

    private static final String BETWEEN = " / ";

    public Wording {
        said = List.copyOf(said);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("said in no language");
        }
    }

    /** Those that differ, in their order. */
    public List<Spoken> different() {
        return different(said);
    }

    /** Of several texts those that differ; what is the same letters in two languages is there once. */
    public static List<Spoken> different(List<Spoken> texts) {
        Map<String, Spoken> different = new LinkedHashMap<>();
        texts.forEach(text -> different.putIfAbsent(text.text(), text));
        return List.copyOf(different.values());
    }

    /** On one line: once, if it is the same in all languages. */
    public String line() {
        return said.stream().map(Spoken::text).distinct().collect(Collectors.joining(BETWEEN));
    }
}
