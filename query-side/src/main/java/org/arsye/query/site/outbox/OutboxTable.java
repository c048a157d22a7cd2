package org.arsye.query.site.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.SealedField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code access.outbox}, all that this side may know of letters. */
@Component
class OutboxTable {

    private final JdbcClient database;

    OutboxTable(JdbcClient database) {
        this.database = database;
    }

    /** @param sealed null once it was sent, and where a server sends it */
    record Row(
            UUID id,
            String cause,
            boolean byHand,
            SealedField<String> sealed,
            Instant at,
            int attempts,
            Instant sentAt,
            Instant nextTry,
            Standing standing) {}

    /** How a letter stands. */
    enum Standing {
        WAITING,
        GIVEN_UP,
        SENT,
        FORGOTTEN
    }

    List<Row> newest(int most) {
        return database.sql("select * from access.outbox(:most)")
                .param("most", most)
                .query(OutboxTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "letter_id");
        return new Row(
                id,
                row.getString("cause"),
                row.getBoolean("by_hand"),
                Columns.sealed(row, "sealed", Columns.uuid(row, "interest_id"), 0, "letter/" + id, 0),
                Columns.instant(row, "written_at"),
                row.getInt("attempts"),
                Columns.instant(row, "sent_at"),
                Columns.instant(row, "next_try"),
                Columns.name(row, "standing", Standing.class));
    }
}
