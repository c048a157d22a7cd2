package org.arsye.query.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the description says that no signature can: {@code words.properties}, in English like the names it explains. */
final class Words {

    private static final ResourceBundle WORDS = bundle("org.arsye.query.platform.openapi.words", Locale.ROOT);
    private static final ResourceBundle SENTENCES = bundle("org.arsye.query.platform.web.problems", Locale.ENGLISH);

    private Words() {}

    static Optional<String> of(String key) {
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }

    static String said(String key) {
        return WORDS.getString(key);
    }

    /** A list by commas; empty where nothing is said. */
    static List<String> list(String key) {
        return of(key).map(words -> Arrays.asList(words.split(",\\s*"))).orElseGet(List::of);
    }

    /** All codes of problems with the English sentence of each. */
    static Map<String, String> codes() {
        return new TreeMap<>(SENTENCES.keySet().stream()
                .filter(code -> !code.equals("OTHER"))
                .collect(Collectors.toMap(code -> code, SENTENCES::getString)));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
