package org.arsye.query.norms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.norms.PublishedNorm.Kind;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code published_norm}, and the files in the store. */
@Component
class PublishedNormsTable {

    private static final Spans NORM = Spans.of("published_norm", "event_id");

    private static final String ALL = """
            select * from published_norm where valid_from <= :p and :p < valid_to order by valid_from""";

    private static final String CONTENT = """
            select bytes from store.document where sha256 = :sha256""";

    private final Writes writes;
    private final JdbcClient database;

    PublishedNormsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void publish(NormPackPublished event, Recorded at) {
        writes.note(
                NORM,
                at,
                row -> row.set("event_id", at.eventId())
                        .set("kind", Kind.PACK)
                        .set("norm", event.pack())
                        .set("version", event.version())
                        .set("sha256", event.sha256())
                        .set(
                                "public_body_id",
                                event.publicBodyId() == null
                                        ? null
                                        : event.publicBodyId().value())
                        .set("published_at", at.at()));
    }

    void publish(HolidayCalendarPublished event, Recorded at) {
        writes.note(
                NORM,
                at,
                row -> row.set("event_id", at.eventId())
                        .set("kind", Kind.CALENDAR)
                        .set("norm", event.place() + "-" + event.year())
                        .set("version", event.version())
                        .set("sha256", event.sha256())
                        .set("published_at", at.at()));
    }

    /** In the order of the record. */
    List<PublishedNorm> all(long position) {
        return database.sql(ALL)
                .param("p", position)
                .query(PublishedNormsTable::norm)
                .list();
    }

    Optional<byte[]> content(String sha256) {
        return database.sql(CONTENT).param("sha256", sha256).query(byte[].class).optional();
    }

    private static PublishedNorm norm(ResultSet row, int number) throws SQLException {
        UUID body = Columns.uuid(row, "public_body_id");
        return new PublishedNorm(
                Columns.name(row, "kind", Kind.class),
                row.getString("norm"),
                row.getInt("version"),
                row.getString("sha256"),
                body == null ? null : new PublicBodyId(body),
                row.getLong("valid_from"),
                Columns.instant(row, "published_at"));
    }
}
