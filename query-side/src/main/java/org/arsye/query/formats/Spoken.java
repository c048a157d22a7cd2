package org.arsye.query.formats;

/**
 * A text with its language.
 *
 * @param lang BCP 47; null where nobody said
 */
public record Spoken(String text, String lang) {

    public Spoken {
        if (text == null) {
            throw new IllegalArgumentException("a text that is none");
        }
    }
}
