package org.arsye.query.site.page;

import java.util.List;

/**
 * An article of the text consulted on.
 *
 * @param id art_7
 * @param comments how many comments are on it or on a part of it
 */
public record Article(String id, Said heading, List<Paragraph> paragraphs, int comments) {

    /**
     * A paragraph of an article.
     *
     * @param id art_7__para_2
     * @param comments how many comments are on it
     */
    public record Paragraph(String id, Said text, int comments) {}
}
