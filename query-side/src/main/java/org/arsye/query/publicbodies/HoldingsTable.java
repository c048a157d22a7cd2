package org.arsye.query.publicbodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code public_body_role}: who held which role when. */
@Component
class HoldingsTable {

    private static final Spans HOLDING = new Spans("public_body_role", "holding_id", "public_body_id");

    private static final String OPEN = "OPEN";

    private static final String OF_BODY = """
            select holding_id, position, sequence, public_body_id, official_id, role, in_place_of, held_from, held_until,
                   granted_by, reason, ended_at, ended_by, end_reason, end_sequence, end_position
            from public_body_role
            where public_body_id = :id and valid_from <= :p and :p < valid_to
            order by position, role, holding_id""";

    private final Writes writes;
    private final JdbcClient database;

    HoldingsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void appoint(OfficialAppointed event, Recorded at) {
        event.roles().stream()
                .sorted()
                .forEach(role -> begin(event.publicBodyId(), event.officialId(), role, null, at, row -> {}));
    }

    /** What ran out by itself stays as it was: it ended when it was said to end. */
    void grant(RoleGranted event, Recorded at) {
        change(event.publicBodyId(), at, of(event.officialId(), event.role()), row -> row.set("standing", "RAN_OUT"));
        begin(
                event.publicBodyId(),
                event.officialId(),
                event.role(),
                null,
                at,
                row -> row.set("held_until", event.until()).set("reason", event.reason()));
    }

    void withdraw(RoleWithdrawn event, Recorded at) {
        String official = event.officialId().toString();
        end(
                event.publicBodyId(),
                event.reason(),
                at,
                row -> event.role().name().equals(row.text("role"))
                        && (isHolder(row, official) && row.uuid("in_place_of") == null || isLender(row, official)));
    }

    void dismiss(OfficialDismissed event, Recorded at) {
        String official = event.officialId().toString();
        end(event.publicBodyId(), event.reason(), at, row -> isHolder(row, official) || isLender(row, official));
    }

    void delegate(RoleDelegated event, Recorded at) {
        begin(
                event.publicBodyId(),
                event.delegateId(),
                event.role(),
                event.officialId(),
                at,
                row -> row.set("held_from", event.from())
                        .set("held_until", event.until())
                        .set("reason", event.reason()));
    }

    void end(DelegationEnded event, Recorded at) {
        String by = event.officialId().toString();
        String to = event.delegateId().toString();
        end(
                event.publicBodyId(),
                event.reason(),
                at,
                row -> event.role().name().equals(row.text("role")) && isHolder(row, to) && isLender(row, by));
    }

    List<HoldingRow> of(PublicBodyId body, long position) {
        return database.sql(OF_BODY)
                .param("id", body.value())
                .param("p", position)
                .query(HoldingsTable::holding)
                .list();
    }

    private void begin(
            PublicBodyId body,
            OfficialId official,
            Role role,
            OfficialId inPlaceOf,
            Recorded at,
            java.util.function.Consumer<Row> more) {
        writes.begin(HOLDING, at, row -> {
            row.set("holding_id", holding(at, role))
                    .set("position", at.position())
                    .set("sequence", at.sequence())
                    .set("public_body_id", body.value())
                    .set("official_id", official.value())
                    .set("role", role)
                    .set("in_place_of", inPlaceOf == null ? null : inPlaceOf.value())
                    .set("standing", OPEN)
                    .set("held_from", at.at())
                    .set("granted_at", at.at())
                    .set("granted_by", at.actorId());
            more.accept(row);
        });
    }

    private void end(PublicBodyId body, Sealed<String> reason, Recorded at, Predicate<Row> which) {
        change(
                body,
                at,
                which,
                row -> row.set("standing", "ENDED")
                        .set("ended_at", at.at())
                        .set("ended_by", at.actorId())
                        .set("end_reason", reason)
                        .set("end_sequence", at.sequence())
                        .set("end_position", at.position()));
    }

    private void change(PublicBodyId body, Recorded at, Predicate<Row> which, java.util.function.Consumer<Row> set) {
        writes.change(HOLDING, body.value(), row -> OPEN.equals(row.text("standing")) && which.test(row), at, set);
    }

    private static Predicate<Row> of(OfficialId official, Role role) {
        String id = official.toString();
        return row -> isHolder(row, id) && role.name().equals(row.text("role")) && row.uuid("in_place_of") == null;
    }

    private static boolean isHolder(Row row, String official) {
        return row.uuid("official_id").toString().equals(official);
    }

    private static boolean isLender(Row row, String official) {
        return row.uuid("in_place_of") != null
                && row.uuid("in_place_of").toString().equals(official);
    }

    /** The same each time the event is read; one event may give several roles. */
    private static UUID holding(Recorded at, Role role) {
        return new UUID(at.eventId().getMostSignificantBits(), at.eventId().getLeastSignificantBits() + role.ordinal());
    }

    private static HoldingRow holding(ResultSet row, int number) throws SQLException {
        UUID body = Columns.uuid(row, "public_body_id");
        UUID by = Columns.uuid(row, "in_place_of");
        return new HoldingRow(
                new OfficialId(Columns.uuid(row, "official_id")),
                Columns.name(row, "role", Role.class),
                by == null ? null : new OfficialId(by),
                Columns.instant(row, "held_from"),
                Columns.instant(row, "held_until"),
                row.getString("granted_by"),
                Columns.sealed(row, "reason", body, row.getLong("sequence"), "reason", row.getLong("position")),
                Columns.instant(row, "ended_at"),
                row.getString("ended_by"),
                Columns.sealed(
                        row, "end_reason", body, row.getLong("end_sequence"), "reason", row.getLong("end_position")),
                row.getLong("position"));
    }
}
