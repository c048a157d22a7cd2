package org.arsye.query.publicbodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code public_body} and {@code public_body_official}. */
@Component
class PublicBodiesTable {

    private static final String BODY = "public_body";
    private static final String OFFICIAL = "public_body_official";

    private static final String REGISTER = """
            insert into public_body (public_body_id, valid_from, valid_to, position, names, kind, zone)
            values (?, ?, 9223372036854775807, ?, ?::jsonb, ?, ?)
            on conflict do nothing""";

    private static final String RENAME = """
            with past as (
                update public_body set valid_to = ?
                where public_body_id = ? and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            insert into public_body (public_body_id, valid_from, valid_to, position, names, kind, zone)
            select public_body_id, valid_to, 9223372036854775807, position, ?::jsonb, kind, zone from past""";

    private static final String APPOINT = """
            insert into public_body_official
                (official_id, valid_from, valid_to, position, sequence, public_body_id, name, roles)
            values (?, ?, 9223372036854775807, ?, ?, ?, ?::jsonb, string_to_array(?, ','))
            on conflict do nothing""";

    private static final String CHANGE_ROLES = """
            with past as (
                update public_body_official set valid_to = ?
                where official_id = ? and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            insert into public_body_official
                (official_id, valid_from, valid_to, position, sequence, public_body_id, name, roles)
            select official_id, valid_to, 9223372036854775807, position, sequence, public_body_id, name,
            """;

    private static final String GRANT = CHANGE_ROLES + "array_append(array_remove(roles, ?), ?) from past";
    private static final String WITHDRAW = CHANGE_ROLES + "array_remove(roles, ?) from past";

    private static final String LIST = """
            select public_body_id, position, names, kind, zone from public_body
            where valid_from <= :p and :p < valid_to and position > :after
            order by position limit :limit""";

    private static final String BY_ID = """
            select public_body_id, position, names, kind, zone from public_body
            where public_body_id = any(:ids) and valid_from <= :p and :p < valid_to""";

    private static final String OFFICIALS = """
            select official_id, position, sequence, public_body_id, name, roles from public_body_official
            where public_body_id = :id and valid_from <= :p and :p < valid_to
            order by position""";

    private final Writes writes;
    private final JdbcClient database;

    PublicBodiesTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void register(PublicBodyRegistered event, Recorded at) {
        UUID id = event.publicBodyId().value();
        String names = Columns.json(event.names());
        writes.add(
                BODY,
                REGISTER,
                id,
                at.position(),
                at.position(),
                names,
                event.kind().name(),
                event.zone());
    }

    void rename(PublicBodyRenamed event, Recorded at) {
        UUID id = event.publicBodyId().value();
        writes.add(BODY, RENAME, at.position(), id, at.position(), Columns.json(event.names()));
    }

    void appoint(OfficialAppointed event, Recorded at) {
        writes.add(
                OFFICIAL,
                APPOINT,
                event.officialId().value(),
                at.position(),
                at.position(),
                at.sequence(),
                event.publicBodyId().value(),
                Columns.json(event.name()),
                String.join(",", event.roles().stream().map(Role::name).sorted().toList()));
    }

    void grant(RoleGranted event, Recorded at) {
        UUID id = event.officialId().value();
        String role = event.role().name();
        writes.add(OFFICIAL, GRANT, at.position(), id, at.position(), role, role);
    }

    void withdraw(RoleWithdrawn event, Recorded at) {
        UUID id = event.officialId().value();
        writes.add(
                OFFICIAL,
                WITHDRAW,
                at.position(),
                id,
                at.position(),
                event.role().name());
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

    List<OfficialRow> officials(PublicBodyId id, long position) {
        return database.sql(OFFICIALS)
                .param("id", id.value())
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
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new OfficialRow(
                new OfficialId(Columns.uuid(row, "official_id")),
                new PublicBodyId(body),
                roles,
                Columns.sealed(row, "name", body, row.getLong("sequence"), "name", row.getLong("position")));
    }

    /** An official whose name is still sealed. */
    record OfficialRow(OfficialId id, PublicBodyId body, Set<Role> roles, SealedField<String> name) {}
}
