package org.arsye.query.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code document}, and the contents in the store. */
@Component
class DocumentsTable {

    private static final Spans DOCUMENT = Spans.of("document", "document_id");

    private static final String CURRENT = """
            select *, true as current from document
            where consultation_id = :consultation and valid_from <= :p and :p < valid_to
            order by kind <> 'DRAFT', valid_from""";

    private static final String VERSIONS = """
            select *, :p < valid_to as current from document
            where consultation_id = :consultation and document_id = :id and valid_from <= :p
            order by valid_from desc""";

    private static final String CONTENT = """
            select bytes from store.document where sha256 = :sha256""";

    private final Writes writes;
    private final JdbcClient database;

    DocumentsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void add(DocumentAdded event, Recorded at) {
        writes.begin(
                DOCUMENT,
                at,
                row -> row.set("document_id", event.documentId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("version", event.version())
                        .set("kind", event.kind())
                        .set("title", event.title())
                        .set("media_type", event.mediaType())
                        .set("sha256", event.sha256())
                        .set("size", event.size())
                        .set("provisions", event.provisions())
                        .set("added_at", at.at()));
    }

    List<DocumentEntry> current(ConsultationId consultation, long position) {
        return database.sql(CURRENT)
                .param("consultation", consultation.value())
                .param("p", position)
                .query(DocumentsTable::entry)
                .list();
    }

    List<DocumentEntry> versions(ConsultationId consultation, DocumentId id, long position) {
        return database.sql(VERSIONS)
                .param("consultation", consultation.value())
                .param("id", id.value())
                .param("p", position)
                .query(DocumentsTable::entry)
                .list();
    }

    Optional<byte[]> content(String sha256) {
        return database.sql(CONTENT).param("sha256", sha256).query(byte[].class).optional();
    }

    private static DocumentEntry entry(ResultSet row, int number) throws SQLException {
        return new DocumentEntry(
                new DocumentId(Columns.uuid(row, "document_id")),
                new ConsultationId(Columns.uuid(row, "consultation_id")),
                row.getInt("version"),
                Columns.name(row, "kind", DocumentKind.class),
                Columns.localized(row, "title"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getInt("provisions"),
                row.getLong("valid_from"),
                Columns.instant(row, "added_at"),
                row.getBoolean("current"));
    }
}
