package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.documents.ArticleTree;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.web.OfTheRecord;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a consultation. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/documents")
class DocumentsApi {

    private final ConsultationsQueries consultations;
    private final DocumentsQueries documents;
    private final CommentsQueries comments;

    DocumentsApi(ConsultationsQueries consultations, DocumentsQueries documents, CommentsQueries comments) {
        this.consultations = consultations;
        this.documents = documents;
        this.comments = comments;
    }

    /** The current version of each. */
    @OfTheRecord
    @GetMapping
    Page<DocumentEntry> list(@PathVariable ConsultationId id, Moment moment) {
        check(id, moment);
        return new Page<>(documents.current(id, moment), null);
    }

    /** One version, the current one unless {@code version} says another, with its articles and their comments counted. */
    @OfTheRecord
    @GetMapping("/{document}")
    Document one(
            @PathVariable ConsultationId id,
            @PathVariable DocumentId document,
            @RequestParam(required = false) Integer version,
            Moment moment) {
        List<DocumentEntry> versions = versions(id, document, moment);
        DocumentEntry entry = chosen(versions, version);
        Map<String, Integer> counts = comments.perProvision(id, document, moment);
        return new Document(
                entry,
                documents.articles(entry).map(tree -> articles(tree, counts)).orElse(null),
                versions);
    }

    /** Exactly the bytes that were given; to be saved, never shown as ours. */
    @GetMapping("/{document}/content")
    ResponseEntity<byte[]> content(
            @PathVariable ConsultationId id,
            @PathVariable DocumentId document,
            @RequestParam(required = false) Integer version,
            Moment moment) {
        DocumentEntry entry = chosen(versions(id, document, moment), version);
        byte[] bytes = documents.content(entry).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .eTag('"' + entry.sha256() + '"')
                .header(HttpHeaders.CONTENT_TYPE, entry.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(entry))
                .body(bytes);
    }

    private static String attachment(DocumentEntry entry) {
        return ContentDisposition.attachment()
                .filename(entry.title().in("sq"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private List<DocumentEntry> versions(ConsultationId id, DocumentId document, Moment moment) {
        check(id, moment);
        return documents.versions(id, document, moment);
    }

    private static DocumentEntry chosen(List<DocumentEntry> versions, Integer version) {
        if (version != null && version < 1) {
            throw new BadParameter("version");
        }
        return versions.stream()
                .filter(entry -> version == null || entry.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void check(ConsultationId id, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
    }

    private static List<Article> articles(ArticleTree tree, Map<String, Integer> counts) {
        return tree.articles().stream()
                .map(article -> new Article(
                        article.id(),
                        article.heading(),
                        counts.getOrDefault(article.id(), 0),
                        article.paragraphs().stream()
                                .map(paragraph -> new Paragraph(
                                        paragraph.id(), paragraph.text(), counts.getOrDefault(paragraph.id(), 0)))
                                .toList()))
                .toList();
    }

    /** @param articles absent for a file */
    record Document(@JsonUnwrapped DocumentEntry document, List<Article> articles, List<DocumentEntry> versions) {}

    /** @param comments on the article itself; those on its paragraphs are counted there */
    record Article(String id, LocalizedText heading, int comments, List<Paragraph> paragraphs) {}

    record Paragraph(String id, LocalizedText text, int comments) {}
}
