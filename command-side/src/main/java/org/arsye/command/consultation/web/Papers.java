package org.arsye.command.consultation.web;

import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.MalformedArticleText;
import org.arsye.ledger.Digests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Documents on their way in: the content is kept first, then the record names it. */
@Component
class Papers {

    private final DocumentContents contents;
    private final Desk desk;

    Papers(DocumentContents contents, Desk desk) {
        this.contents = contents;
        this.desk = desk;
    }

    /**
     * @param document null for a new one
     * @param provisions 0 for a file
     */
    record Paper(
            DocumentKind kind,
            LocalizedText title,
            DocumentId document,
            String mediaType,
            String sha256,
            byte[] bytes,
            int provisions) {

        static Paper file(DocumentKind kind, LocalizedText title, DocumentId document, String mediaType, byte[] bytes) {
            return new Paper(kind, title, document, mediaType, Digests.sha256Hex(bytes), bytes, 0);
        }

        static Paper text(DocumentKind kind, LocalizedText title, DocumentId document, ArticleText text) {
            byte[] bytes = text.canonical();
            return new Paper(
                    kind == null ? DocumentKind.DRAFT : kind,
                    title,
                    document,
                    ArticleText.MEDIA_TYPE,
                    Digests.sha256Hex(bytes),
                    bytes,
                    text.provisions().size());
        }

        /** What tells whether two requests bring the same. */
        Object fingerprint() {
            return new Fingerprint(kind, title, document, mediaType, sha256);
        }
    }

    private record Fingerprint(
            DocumentKind kind, LocalizedText title, DocumentId document, String mediaType, String sha256) {}

    /** @throws Refusal 400 or 422, saying where the text is not in order */
    static ArticleText text(byte[] utf8) {
        try {
            return ArticleText.parse(utf8);
        } catch (MalformedArticleText e) {
            throw switch (e.reason()) {
                case NOT_JSON -> Refusal.malformed(e.pointer(), "JSON_MALFORMED");
                case WRONG_TYPE -> Refusal.malformed(e.pointer(), "WRONG_TYPE");
                case MISSING -> Refusal.malformed(e.pointer(), "FIELD_REQUIRED");
                case UNKNOWN_MEMBER -> Refusal.malformed(e.pointer(), "UNKNOWN_FIELD");
                case EMPTY, ID_MALFORMED, ID_DUPLICATE ->
                    Refusal.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "ARTICLE_" + e.reason().name(),
                            e.pointer());
            };
        }
    }

    /** A version of a document that is there, or the first one of a document that the command makes. */
    static DocumentId document(CommandId command, Paper paper) {
        return paper.document() == null ? new DocumentId(command.creates("document")) : paper.document();
    }

    // A content that no event names, because the rules then refuse it, is harmless: nobody finds it.
    Act adding(CommandId command, ConsultationId consultation, Paper paper, ServerWebExchange exchange) {
        Caller coordinator = desk.coordinator(consultation, exchange);
        if (paper.bytes().length > 0) {
            contents.keep(paper.sha256(), paper.mediaType(), paper.bytes());
        }
        return Permissions.act(
                new AddDocument(
                        consultation,
                        document(command, paper),
                        paper.kind(),
                        paper.title(),
                        paper.mediaType(),
                        paper.sha256(),
                        paper.bytes().length,
                        paper.provisions()),
                Role.COORDINATOR,
                coordinator);
    }
}
