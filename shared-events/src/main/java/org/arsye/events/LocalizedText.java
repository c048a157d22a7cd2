package org.arsye.events;

import java.util.Optional;

/**
 * One text in the official languages of Kosovo and, where it was given, in English. Absent languages are null and are left
 * out of every JSON form.
 *
 * @param sq Albanian
 * @param sr Serbian, in Latin script
 * @param en English
 */
public record LocalizedText(String sq, String sr, String en) {

    /** The text in the language of a reader (BCP 47 primary tag), or the first one there is: sq, sr, en. */
    public String in(String language) {
        return exactly(language).orElseGet(() -> sq != null ? sq : sr != null ? sr : en != null ? en : "");
    }

    /** The text in just this language, if it was given. */
    public Optional<String> exactly(String language) {
        return Optional.ofNullable(
                switch (language) {
                    case "sq" -> sq;
                    case "sr" -> sr;
                    case "en" -> en;
                    default -> null;
                });
    }
}
