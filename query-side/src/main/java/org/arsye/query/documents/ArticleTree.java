package org.arsye.query.documents;

import java.util.List;
import org.arsye.events.LocalizedText;

/** A text by its articles. */
public record ArticleTree(List<Article> articles) {

    /**
     * @param id art_7
     * @param heading null where it has none
     */
    public record Article(String id, LocalizedText heading, List<Paragraph> paragraphs) {}

    /** @param id art_7__para_2 */
    public record Paragraph(String id, LocalizedText text) {}
}
