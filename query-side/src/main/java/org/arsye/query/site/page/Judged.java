package org.arsye.query.site.page;

import java.util.List;

/**
 * What is found of one standard, in the reader's words.
 *
 * @param standard its name in the pack
 * @param verdict lower snake case, as is looksLike, which is null where the verdict says all
 * @param due null where there is no such day
 * @param act where it is said
 * @param article null where it was not read
 * @param note why it is not verified, in English; null where it is
 * @param evidence each event: where it is found, and its position
 * @param breach null where none was declared
 */
public record Judged(
        String standard,
        Said wording,
        String verdict,
        String looksLike,
        boolean certain,
        String due,
        Said why,
        boolean verified,
        String act,
        String place,
        String article,
        String note,
        List<Option> evidence,
        Declared breach) {

    /**
     * A breach that was declared.
     *
     * @param event where the declaration is found, and its position
     * @param explanations the body's own words, oldest first; one that can no longer be read is left out
     */
    public record Declared(Option event, String since, List<Said> explanations) {}
}
