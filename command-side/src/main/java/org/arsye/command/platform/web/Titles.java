package org.arsye.command.platform.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentence that stands for a code, in each language ({@code messages/problems_*.properties}). */
public final class Titles {

    private static final String BUNDLE = "messages.problems";

    /** Said of a code that has no sentence of its own, so that an answer is never without one. */
    private static final String ANY = "REFUSED";

    private static final Map<String, ResourceBundle> BY_LANGUAGE = Languages.SPOKEN.stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> ResourceBundle.getBundle(
                            BUNDLE,
                            Locale.of(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    private Titles() {}

    /** The sentence for a code; never empty. */
    public static String of(String code, String language) {
        return exactly(code, language).orElseGet(() -> exactly(ANY, language).orElse(code));
    }

    static Optional<String> exactly(String code, String language) {
        ResourceBundle titles = BY_LANGUAGE.get(language);
        return titles.containsKey(code) ? Optional.of(titles.getString(code)) : Optional.empty();
    }
}
