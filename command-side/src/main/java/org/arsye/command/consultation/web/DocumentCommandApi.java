package org.arsye.command.consultation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.access.Permissions;
import org.arsye.command.consultation.web.Papers.Paper;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.command.platform.web.Uploads;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Documents of a consultation: a text by articles, or a file. */
@RestController
class DocumentCommandApi {

    private static final String PATH = "/api/v1/consultations/{id}/documents";

    private final Writes writes;
    private final Papers papers;
    private final Uploads uploads;
    private final JsonMapper json = StrictJson.mapper(1);

    DocumentCommandApi(Writes writes, Papers papers, Uploads uploads) {
        this.writes = writes;
        this.papers = papers;
        this.uploads = uploads;
    }

    /**
     * @param kind draft if absent
     * @param document for a further version of it
     */
    record NewText(DocumentKind kind, LocalizedText title, List<Article> articles, DocumentId document) {}

    /** @param id art_7; given by place if absent */
    record Article(String id, LocalizedText heading, List<Paragraph> paragraphs) {}

    /** @param id art_7__para_2; given by place if absent */
    record Paragraph(String id, LocalizedText text) {}

    /** @param provisions how many can be commented on one by one */
    record Added(UUID id, String sha256, long size, int provisions) {}

    @PostMapping(path = PATH, consumes = "application/json")
    Mono<ResponseEntity<Added>> text(@PathVariable String id, @RequestBody NewText wish, ServerWebExchange exchange) {
        Map<String, Object> text = new LinkedHashMap<>();
        if (wish.title() != null) {
            text.put("title", wish.title());
        }
        if (wish.articles() != null) {
            text.put("articles", wish.articles());
        }
        ArticleText articles = Papers.text(json.writeValueAsBytes(text));
        return add(id, Paper.text(wish.kind(), wish.title(), wish.document(), articles), exchange);
    }

    /** Parameters: {@code title} or {@code title.sq}, {@code title.sr}, {@code title.en}; {@code kind}; {@code document}. */
    @PostMapping(path = PATH)
    Mono<ResponseEntity<Added>> file(@PathVariable String id, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        if (type == null || !type.isConcrete() || type.getType().equals("multipart")) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE");
        }
        String mediaType = type.getType() + "/" + type.getSubtype();
        return uploads.receive(
                exchange.getRequest(),
                bytes -> add(id, paper(exchange.getRequest().getQueryParams(), mediaType, bytes), exchange));
    }

    private static Paper paper(MultiValueMap<String, String> asked, String mediaType, byte[] bytes) {
        DocumentKind kind = kind(asked.getFirst("kind"));
        String document = asked.getFirst("document");
        DocumentId of = document == null ? null : PathIds.id(document, DocumentId::of);
        return mediaType.equals(ArticleText.MEDIA_TYPE)
                ? Paper.text(kind, title(asked), of, Papers.text(bytes))
                : Paper.file(kind, title(asked), of, mediaType, bytes);
    }

    private static LocalizedText title(MultiValueMap<String, String> asked) {
        String any = asked.getFirst("title");
        return new LocalizedText(
                asked.getFirst("title.sq") == null ? any : asked.getFirst("title.sq"),
                asked.getFirst("title.sr") == null ? any : asked.getFirst("title.sr"),
                asked.getFirst("title.en"));
    }

    private static DocumentKind kind(String word) {
        return word == null
                ? null
                : StrictJson.constant(DocumentKind.class, word)
                        .orElseThrow(() -> Refusal.malformed("/kind", "UNKNOWN_VALUE"));
    }

    private Mono<ResponseEntity<Added>> add(String id, Paper paper, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answer(
                exchange,
                paper.fingerprint(),
                command -> papers.adding(command, consultation, paper, exchange),
                done -> {
                    UUID document = Papers.document(done.commandId(), paper).value();
                    return Answer.created(
                            "/api/v1/consultations/" + consultation + "/documents/" + document,
                            new Added(document, paper.sha256(), paper.bytes().length, paper.provisions()));
                });
    }
}
