package org.arsye.query.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.query.documents.ArticleTree;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.page.Article;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Paper;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** The documents of a consultation as pages show them: the list of papers, and the text consulted on by its articles. */
@Component
class Texts {

    private final DocumentsQueries documents;

    Texts(DocumentsQueries documents) {
        this.documents = documents;
    }

    List<DocumentEntry> documents(ConsultationId consultation, Moment moment) {
        return documents.current(consultation, moment);
    }

    /** The text that is commented on article by article, if there is one. */
    Optional<DocumentEntry> commented(List<DocumentEntry> documents) {
        return documents.stream()
                .filter(DocumentEntry::hasArticles)
                .filter(d -> d.kind() == DocumentKind.DRAFT)
                .findFirst();
    }

    Paper paper(DocumentEntry d, Words w) {
        Said title = w.said(d.title());
        return new Paper(
                title == null ? Said.by(d.id().toString(), null) : title,
                d.kind(),
                d.version(),
                d.mediaType(),
                d.sha256(),
                d.size(),
                "/api/v1/consultations/" + d.consultationId() + "/documents/" + d.id() + "/content");
    }

    /** @param comments how many stand on each provision by its own id */
    List<Article> articles(DocumentEntry document, Map<String, Integer> comments, Words w) {
        return tree(document).stream().map(a -> article(a, comments, w)).toList();
    }

    /** The article in which a provision is, if the text has it. */
    Optional<Article> article(ConsultationId consultation, String provision, Moment moment, Words w) {
        return provision == null
                ? Optional.empty()
                : commented(documents(consultation, moment)).stream()
                        .flatMap(d -> tree(d).stream())
                        .filter(a -> a.id().equals(provision)
                                || a.paragraphs().stream().anyMatch(p -> p.id().equals(provision)))
                        .findFirst()
                        .map(a -> article(a, Map.of(), w));
    }

    /** Every provision that can be chosen, in the order of the text. */
    List<Option> provisions(ConsultationId consultation, Moment moment, Words w) {
        List<Option> options = new ArrayList<>();
        commented(documents(consultation, moment))
                .map(this::tree)
                .orElse(List.of())
                .forEach(a -> {
                    Said heading = w.said(a.heading());
                    String named = w.provision(a.id()) + (heading == null ? "" : ": " + heading.text());
                    options.add(new Option(a.id(), named));
                    a.paragraphs().forEach(p -> options.add(new Option(p.id(), w.provision(p.id()))));
                });
        return options;
    }

    private List<ArticleTree.Article> tree(DocumentEntry document) {
        return documents.articles(document).map(ArticleTree::articles).orElse(List.of());
    }

    private static Article article(ArticleTree.Article a, Map<String, Integer> comments, Words w) {
        List<Article.Paragraph> paragraphs = a.paragraphs().stream()
                .map(p -> new Article.Paragraph(p.id(), w.said(p.text()), comments.getOrDefault(p.id(), 0)))
                .toList();
        int within = paragraphs.stream().mapToInt(Article.Paragraph::comments).sum();
        return new Article(a.id(), w.said(a.heading()), paragraphs, within + comments.getOrDefault(a.id(), 0));
    }
}
