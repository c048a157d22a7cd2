package org.arsye.query.publicbodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code public_body} and {@code public_body_official}. */
@Component
class PublicBodiesTable {

    private static final Spans BODY = Spans.of("public_body", "public_body_id");
    private static final Spans OFFICIAL = Spans.of("public_body_official", "official_id");

    private static final String LIST = """
            select public_body_id, position, names, kind, zone from public_body
            where valid_from <= :p and :p < valid_to and position > :after
            order by position limit :limit""";

    private static final String BY_ID = """
            select public_body_id, position, names, kind, zone from public_body
            where public_body_id = any(:ids) and valid_from <= :p and :p < valid_to""";

    private static final String OFFICIALS = """
            select official_id, position, sequence, public_body_id, name from public_body_official
            where public_body_id = :id and valid_from <= :p and :p < valid_to and (:all or dismissed_at is null)
            order by position""";

    private final Writes writes;
    private final JdbcClient database;

    PublicBodiesTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void register(PublicBodyRegistered event, Recorded at) {
        writes.begin(
                BODY,
                at,
                row -> row.set("public_body_id", event.publicBodyId().value())
                        .set("position", at.position())
                        .set("names", event.names())
                        .set("kind", event.kind())
                        .set("zone", event.zone()));
    }

    void rename(PublicBodyRenamed event, Recorded at) {
        writes.change(BODY, event.publicBodyId().value(), at, row -> row.set("names", event.names()));
    }

    void appoint(OfficialAppointed event, Recorded at) {
        writes.begin(
                OFFICIAL,
                at,
                row -> row.set("official_id", event.officialId().value())
                        .set("position", at.position())
                        .set("sequence", at.sequence())
                        .set("public_body_id", event.publicBodyId().value())
                        .set("name", event.name()));
    }

    /** The name stays with what they did; the appointment is over. */
    void dismiss(OfficialDismissed event, Recorded at) {
        writes.change(OFFICIAL, event.officialId().value(), at, row -> row.set("dismissed_at", at.at()));
    }

    List<PublicBodyEntry> list(long position, long after, int limit) {
        return database.sql(LIST)
                .param("p", position)
                .param("after", after)
                .param("limit", limit)
                .query(PublicBodiesTable::body)
                .list();
    }

    List<PublicBodyEntry> byId(Collection<PublicBodyId> ids, long position) {
        return database.sql(BY_ID)
                .param("ids", ids.stream().map(PublicBodyId::value).toArray(UUID[]::new))
                .param("p", position)
                .query(PublicBodiesTable::body)
                .list();
    }

    /** @param all those who were dismissed, too */
    List<OfficialRow> officials(PublicBodyId id, boolean all, long position) {
        return database.sql(OFFICIALS)
                .param("id", id.value())
                .param("all", all)
                .param("p", position)
                .query(PublicBodiesTable::official)
                .list();
    }

    private static PublicBodyEntry body(ResultSet row, int number) throws SQLException {
        return new PublicBodyEntry(
                new PublicBodyId(Columns.uuid(row, "public_body_id")),
                row.getLong("position"),
                Columns.localized(row, "names"),
                Columns.name(row, "kind", PublicBodyKind.class),
                row.getString("zone"));
    }

    private static OfficialRow official(ResultSet row, int number) throws SQLException {
        UUID body = Columns.uuid(row, "public_body_id");
        return new OfficialRow(
                new OfficialId(Columns.uuid(row, "official_id")),
                new PublicBodyId(body),
                Columns.sealed(row, "name", body, row.getLong("sequence"), "name", row.getLong("position")));
    }

    /** An official whose name is still sealed. */
    record OfficialRow(OfficialId id, PublicBodyId body, SealedField<String> name) {}
}
