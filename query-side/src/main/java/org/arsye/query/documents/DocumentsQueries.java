package org.arsye.query.documents;

import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/**
 * Questions about documents. The caller has checked that the reader may see the consultation. Each may wait for the
 * database: ask on a virtual thread.
 */
@Component
public class DocumentsQueries {

    private final DocumentsTable table;

    DocumentsQueries(DocumentsTable table) {
        this.table = table;
    }

    /** The current version of each document of a consultation: the draft first, then in the order they were added. */
    public List<DocumentEntry> current(ConsultationId consultation, Moment moment) {
        return table.current(consultation, moment.position());
    }

    /** The current version of one document of a consultation. */
    public Optional<DocumentEntry> one(ConsultationId consultation, DocumentId id, Moment moment) {
        return versions(consultation, id, moment).stream().findFirst();
    }

    /** All versions of one document of a consultation, newest first. */
    public List<DocumentEntry> versions(ConsultationId consultation, DocumentId id, Moment moment) {
        return table.versions(consultation, id, moment.position());
    }

    /** The articles of a text; empty for a file. */
    public Optional<ArticleTree> articles(DocumentEntry document) {
        return document.hasArticles()
                ? content(document).map(bytes -> Columns.read(bytes, ArticleTree.class))
                : Optional.empty();
    }

    /** The content, exactly as it was given. */
    public Optional<byte[]> content(DocumentEntry document) {
        return table.content(document.sha256());
    }
}
