package org.arsye.query.site.page;

/**
 * A text as a reader gets it.
 *
 * @param text what was said, to the letter
 * @param lang BCP 47 language of the text, null where nobody said
 * @param missing whether it stands in for a text in the reader's language that was not given
 */
public record Said(String text, String lang, boolean missing) {

    /** A text in a language of its author's choice: nothing is missing, whatever the reader reads. */
    public static Said by(String text, String lang) {
        return text == null ? null : new Said(text, tag(lang), false);
    }

    /** The tag that says which script, where the product knows it: its Serbian is in Latin letters. */
    static String tag(String language) {
        return "sr".equals(language) ? "sr-Latn" : language;
    }
}
