package org.arsye.events.consultation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.LocalizedText;
import org.arsye.ledger.Digests;

/**
 * A draft act that can be commented on provision by provision. Its ids follow the naming of Akoma Ntoso ({@code art_7},
 * {@code art_7__para_2}) and stay with their provision through the versions of the document.
 *
 * @param title empty in every language where none was given
 */
public record ArticleText(LocalizedText title, List<Article> articles) {

    /** How such a document is called in the record and over HTTP. */
    public static final String MEDIA_TYPE = "application/vnd.arsye.articles+json";

    public ArticleText {
        articles = List.copyOf(articles);
    }

    /**
     * One article.
     *
     * @param id art_N
     * @param heading empty in every language where none was given
     */
    public record Article(String id, LocalizedText heading, List<Paragraph> paragraphs) {
        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * One paragraph of an article.
     *
     * @param id art_N__para_M
     */
    public record Paragraph(String id, LocalizedText text) {}

    /**
     * Reads a text. Provisions without an id are given one by their place, counted from 1.
     *
     * @throws MalformedArticleText naming what is wrong and where; an unknown member is wrong too
     */
    public static ArticleText parse(byte[] utf8) {
        return ArticleTextReader.read(utf8);
    }

    /** The bytes that are kept, ids included: canonical JSON (RFC 8785). Read again, they give the same text. */
    public byte[] canonical() {
        return ArticleTextWriter.json(this).canonical();
    }

    /** The name of the kept bytes: SHA-256 of {@link #canonical}, lower-case hexadecimal. */
    public String sha256() {
        return Digests.sha256Hex(canonical());
    }

    /** The ids that can be commented on, in reading order: each article before its paragraphs. */
    public Set<String> provisions() {
        Set<String> ids = new LinkedHashSet<>();
        for (Article article : articles) {
            ids.add(article.id());
            article.paragraphs().forEach(paragraph -> ids.add(paragraph.id()));
        }
        return ids;
    }

    /** The article of that id, or the one that the paragraph of that id belongs to. */
    public Optional<Article> article(String provision) {
        return articles.stream()
                .filter(article -> article.id().equals(provision)
                        || article.paragraphs().stream()
                                .anyMatch(paragraph -> paragraph.id().equals(provision)))
                .findFirst();
    }

    /** The paragraph of that id. */
    public Optional<Paragraph> paragraph(String id) {
        return articles.stream()
                .flatMap(article -> article.paragraphs().stream())
                .filter(paragraph -> paragraph.id().equals(id))
                .findFirst();
    }
}
