package org.arsye.command.register;

import java.util.List;
import java.util.UUID;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The packs and calendars that were published, in {@code command.published_norm}. */
@Component
class PublishedNormTable {

    private final JdbcClient database;

    PublishedNormTable(JdbcClient database) {
        this.database = database;
    }

    void published(NormPackPublished event, long position) {
        insert(new PublishedNorm(
                position,
                PublishedNorm.Kind.PACK,
                event.pack(),
                event.version(),
                event.sha256(),
                event.publicBodyId()));
    }

    void published(HolidayCalendarPublished event, long position) {
        insert(new PublishedNorm(
                position,
                PublishedNorm.Kind.CALENDAR,
                event.place() + "-" + event.year(),
                event.version(),
                event.sha256(),
                null));
    }

    private void insert(PublishedNorm norm) {
        database.sql("""
                        insert into command.published_norm (position, kind, norm, version, sha256, public_body_id)
                        values (:position, :kind, :norm, :version, :sha256, :body)
                        on conflict do nothing""")
                .param("position", norm.position())
                .param("kind", norm.kind().name())
                .param("norm", norm.norm())
                .param("version", norm.version())
                .param("sha256", norm.sha256())
                .param(
                        "body",
                        norm.publicBodyId() == null ? null : norm.publicBodyId().value(),
                        java.sql.Types.OTHER)
                .update();
    }

    /** All of them, in the order of the record. */
    List<PublishedNorm> all() {
        return database.sql("select * from command.published_norm order by position")
                .query((row, number) -> {
                    UUID body = row.getObject("public_body_id", UUID.class);
                    return new PublishedNorm(
                            row.getLong("position"),
                            PublishedNorm.Kind.valueOf(row.getString("kind")),
                            row.getString("norm"),
                            row.getInt("version"),
                            row.getString("sha256"),
                            body == null ? null : new PublicBodyId(body));
                })
                .list();
    }
}
