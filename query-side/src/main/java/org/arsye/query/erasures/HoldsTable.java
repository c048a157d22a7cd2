package org.arsye.query.erasures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;
import org.arsye.events.erasure.OfficerId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code erasure_hold}. */
@Component
class HoldsTable {

    private static final Spans HOLD = Spans.of("erasure_hold", "hold_id");

    private static final String OF = """
            select * from erasure_hold
            where consultation_id = :id and valid_from <= :p and :p < valid_to
            order by placed_from""";

    private static final String STANDING = """
            select * from erasure_hold
            where valid_from <= :p and :p < valid_to and lifted_at is null
            order by placed_from desc limit :limit""";

    private final Writes writes;
    private final JdbcClient database;

    HoldsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void place(HoldPlaced event, Recorded at) {
        writes.begin(
                HOLD,
                at,
                row -> row.set("hold_id", event.holdId().value())
                        .set("placed_from", at.position())
                        .set("consultation_id", event.consultationId().value())
                        .set("kind", event.kind())
                        .set("placed_by", officer(event.placedBy()))
                        .set("placed_at", at.at())
                        .set("reason", event.reason()));
    }

    void lift(HoldLifted event, Recorded at) {
        writes.change(
                HOLD,
                event.holdId().value(),
                at,
                row -> row.set("lifted_by", officer(event.liftedBy()))
                        .set("lifted_at", at.at())
                        .set("lifting", event.reason())
                        .set("lifting_sequence", at.sequence())
                        .set("lifting_position", at.position()));
    }

    private static UUID officer(OfficerId officer) {
        return officer == null ? null : officer.value();
    }

    /** Those ever placed on a consultation, oldest first. */
    List<HoldRow> of(ConsultationId id, long position) {
        return database.sql(OF)
                .param("id", id.value())
                .param("p", position)
                .query(HoldsTable::row)
                .list();
    }

    /** Those that stand, the newest first. */
    List<HoldRow> standing(int limit, long position) {
        return database.sql(STANDING)
                .param("limit", limit)
                .param("p", position)
                .query(HoldsTable::row)
                .list();
    }

    private static HoldRow row(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "hold_id");
        UUID placedBy = Columns.uuid(row, "placed_by");
        UUID liftedBy = Columns.uuid(row, "lifted_by");
        return new HoldRow(
                new HoldEntry(
                        new HoldId(id),
                        row.getLong("placed_from"),
                        new ConsultationId(Columns.uuid(row, "consultation_id")),
                        Columns.name(row, "kind", HoldKind.class),
                        placedBy == null ? null : new OfficerId(placedBy),
                        Columns.instant(row, "placed_at"),
                        null,
                        liftedBy == null ? null : new OfficerId(liftedBy),
                        Columns.instant(row, "lifted_at"),
                        null),
                Columns.sealed(row, "reason", id, 0, "reason", row.getLong("placed_from")),
                Columns.sealed(
                        row,
                        "lifting",
                        id,
                        row.getLong("lifting_sequence"),
                        "reason",
                        row.getLong("lifting_position")));
    }
}
