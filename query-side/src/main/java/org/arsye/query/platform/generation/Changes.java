package org.arsye.query.platform.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * A generation begins, takes the place of the one before, or is dropped: schemas and what is noted about them change in one
 * transaction each, so that a process killed at any moment leaves the one or the other.
 */
@Component
class Changes {

    private static final String BEGIN = """
            with given as (
                insert into views.numbered values (?, 1)
                on conflict (view) do update set serial = numbered.serial + 1
                returning serial)
            insert into views.generation
                (view, layout, serving, serial, revision, position, phase, ordered_at, begun_at, begun_position, owner)
            select ?, ?, false, serial, ?, -1, 'FILLING', ?, now(), ?, ? from given""";

    private static final String HOLD = """
            select from views.generation
            where view = ? and layout = ? and not serving and serial = ? and owner = ? for update""";

    private static final String END_SERVING = """
            delete from views.generation where view = ? and layout = ? and serving""";

    private static final String SERVE = """
            update views.generation set serving = true, phase = 'SERVING', wish = null
            where view = ? and layout = ? and not serving""";

    private static final String FORGET = """
            delete from views.generation where view = ? and layout = ? and not serving""";

    private static final String FORGET_TROUBLE = """
            delete from views.trouble where view = ? and layout = ? and serving = ?""";

    private static final String TROUBLE_MOVES = """
            update views.trouble set serving = true where view = ? and layout = ? and not serving""";

    private static final String DONE = """
            update views.rebuild set done = true where view = ? and layout = ? and ordered_at <= ?""";

    private static final String TABLES = """
            select string_agg(format('%I.%I', schemaname, tablename), ', ' order by tablename)
            from pg_tables where schemaname = ?""";

    private final Schemas schemas;

    Changes(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Empty tables beside the serving ones, if there are such. */
    void begin(View view, long orderedAt, long head, String owner) {
        Layout layout = view.layout();
        schemas.asOwner(connection -> {
            Schemas.drop(connection, layout.next());
            Schemas.make(connection, layout, layout.next());
            change(
                    connection,
                    BEGIN,
                    layout.view(),
                    layout.view(),
                    layout.digest(),
                    view.revision(),
                    orderedAt,
                    head,
                    owner);
        });
    }

    /**
     * From here on every statement finds the new rows. The old tables are held alone for the moment of the change, so no
     * statement sees one table of the old and another of the new generation; who reads them for long is not kept
     * waiting, the change is tried again.
     *
     * @throws org.springframework.dao.DataAccessException if it could not be done now
     */
    void serve(Layout layout, Generation next) {
        schemas.asOwner(connection -> {
            hold(connection, layout, next);
            if (Schemas.exists(connection, layout.schema())) {
                Schemas.drop(connection, layout.old());
                Schemas.execute(
                        connection,
                        "lock table " + tables(connection, layout.schema()) + " in access exclusive mode nowait",
                        "alter schema " + layout.schema() + " rename to " + layout.old());
            }
            Schemas.execute(connection, "alter schema " + layout.next() + " rename to " + layout.schema());
            change(connection, END_SERVING, layout.view(), layout.digest());
            change(connection, SERVE, layout.view(), layout.digest());
            change(connection, FORGET_TROUBLE, layout.view(), layout.digest(), true);
            change(connection, TROUBLE_MOVES, layout.view(), layout.digest());
        });
    }

    /** The filled rows are gone, and the order that they followed is not carried out any more. */
    void discard(Layout layout, Generation next) {
        schemas.asOwner(connection -> {
            hold(connection, layout, next);
            Schemas.drop(connection, layout.next());
            change(connection, FORGET, layout.view(), layout.digest());
            change(connection, FORGET_TROUBLE, layout.view(), layout.digest(), false);
            change(connection, DONE, layout.view(), layout.digest(), next.begunPosition());
        });
    }

    /** Drops what served before. */
    void dropOld(Layout layout) {
        schemas.asOwner(connection -> Schemas.drop(connection, layout.old()));
    }

    private static void hold(Connection owner, Layout layout, Generation next) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(HOLD)) {
            set(statement, layout.view(), layout.digest(), next.serial(), next.owner());
            if (!statement.executeQuery().next()) {
                throw new LeadLost(layout.view());
            }
        }
    }

    private static String tables(Connection owner, String schema) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(TABLES)) {
            set(statement, schema);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void change(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
