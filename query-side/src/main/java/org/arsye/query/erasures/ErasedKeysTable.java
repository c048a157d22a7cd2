package org.arsye.query.erasures;

import java.time.Instant;
import java.util.List;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code erased_key}. A key that two erasures name was destroyed by the first. */
@Component
class ErasedKeysTable {

    private static final Spans KEY = Spans.of("erased_key", "kid");

    private static final String SINCE = """
            select * from erased_key where valid_from > :position order by valid_from""";

    private final Writes writes;
    private final JdbcClient database;

    ErasedKeysTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void destroy(SubjectErased event, Recorded at) {
        event.keys()
                .forEach(key -> writes.note(
                        KEY,
                        at,
                        row -> row.set("kid", key.value())
                                .set("erasure_id", event.erasureId().value())
                                .set("scope", event.scope())
                                .set("basis", event.basis())
                                .set("erased_at", at.at())));
    }

    /** The keys destroyed after a position. */
    List<KeyRow> since(long position) {
        return database.sql(SINCE)
                .param("position", position)
                .query((row, number) -> new KeyRow(
                        Columns.uuid(row, "kid").toString(),
                        row.getLong("valid_from"),
                        Columns.instant(row, "erased_at"),
                        Columns.name(row, "scope", ErasureScope.class),
                        row.getString("basis")))
                .list();
    }

    /** A destroyed key, and where the record says so. */
    record KeyRow(String kid, long position, Instant at, ErasureScope scope, String basis) {}
}
