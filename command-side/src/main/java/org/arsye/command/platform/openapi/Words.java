package org.arsye.command.platform.openapi;

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

    private static final ResourceBundle WORDS = bundle("org.arsye.command.platform.openapi.words", Locale.ROOT);
    private static final ResourceBundle SENTENCES = bundle("messages.problems", Locale.ENGLISH);

    private Words() {}

    static Optional<String> of(String key) {
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }

    /** A list by commas; empty where nothing is said. */
    static List<String> list(String key) {
        return of(key).map(words -> Arrays.asList(words.split(",\\s*"))).orElseGet(List::of);
    }

    /** All codes of problems with the English sentence of each. */
    static Map<String, String> codes() {
        Map<String, String> codes =
                SENTENCES.keySet().stream().collect(Collectors.toMap(code -> code, SENTENCES::getString));
        codes.put("COMMAND_SIDE_AWAY", "The service does not answer at the moment.");
        return new TreeMap<>(codes);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
