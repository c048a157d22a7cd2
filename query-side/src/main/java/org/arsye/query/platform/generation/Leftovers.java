package org.arsye.query.platform.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of layouts that no release serves from any more. Each process notes every minute which layouts it serves from; what
 * nobody has served from for days is dropped. Until then a release that is gone back to finds its rows and need only catch
 * up.
 */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    /** A process that has lost the database for a while must not find its rows gone. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    private static final String NOTE = """
            insert into views.used values (:view, :layout, now())
            on conflict (view, layout) do update set seen_at = now()""";

    private static final String UNUSED = """
            select view, layout from views.used where seen_at < now() - make_interval(secs => :seconds)""";

    /** Whoever begins to serve from it at this moment waits, and then finds that there is nothing. */
    private static final String HOLD = """
            select from views.used
            where view = ? and layout = ? and seen_at < now() - make_interval(secs => ?) for update""";

    private static final String SCHEMAS = """
            select quote_ident(nspname) from pg_namespace where nspname = any (?)""";

    private static final List<String> FORGET = List.of(
            "delete from views.generation where view = ? and layout = ?",
            "delete from views.trouble where view = ? and layout = ?",
            "delete from views.rebuild where view = ? and layout = ?",
            "delete from views.used where view = ? and layout = ?");

    private final Layouts layouts;
    private final Schemas schemas;
    private final JdbcClient database;
    private final long seconds;
    private long notedAt = System.nanoTime() - BETWEEN_NOTES.toNanos();
    private long sweptAt = System.nanoTime() - BETWEEN_SWEEPS.toNanos();

    Leftovers(
            Layouts layouts,
            Schemas schemas,
            JdbcClient database,
            @Value("${arsye.views.keep-unused}") Duration longest) {
        if (longest.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "arsye.views.keep-unused is " + longest + "; it must be an hour at least");
        }
        this.layouts = layouts;
        this.schemas = schemas;
        this.database = database;
        seconds = longest.toSeconds();
    }

    /** Notes what is served from here, when it is time. */
    void note() {
        if (System.nanoTime() - notedAt >= BETWEEN_NOTES.toNanos()) {
            layouts.all()
                    .forEach(layout ->
                            about(NOTE, layout.view(), layout.digest()).update());
            notedAt = System.nanoTime();
        }
    }

    /** Drops what nobody has served from for long, when it is time. */
    void sweep() {
        if (System.nanoTime() - sweptAt >= BETWEEN_SWEEPS.toNanos()) {
            sweptAt = System.nanoTime();
            dropUnused();
        }
    }

    void dropUnused() {
        for (Unused unused : database.sql(UNUSED)
                .param("seconds", seconds)
                .query(Unused.class)
                .list()) {
            try {
                schemas.asOwner(owner -> drop(owner, unused));
            } catch (DataAccessException stillRead) {
                LOG.info("Rows of the view {} that nobody serves from are still read", unused.view());
            }
        }
    }

    private void drop(Connection owner, Unused unused) throws SQLException {
        try (PreparedStatement hold = owner.prepareStatement(HOLD)) {
            hold.setString(1, unused.view());
            hold.setString(2, unused.layout());
            hold.setLong(3, seconds);
            if (!hold.executeQuery().next()) {
                return;
            }
        }
        String serving = Layout.schema(unused.view(), unused.layout());
        try (PreparedStatement there = owner.prepareStatement(SCHEMAS)) {
            there.setArray(1, owner.createArrayOf("text", new String[] {serving, serving + "_next", serving + "_old"}));
            try (var schema = there.executeQuery()) {
                while (schema.next()) {
                    Schemas.drop(owner, schema.getString(1));
                }
            }
        }
        for (String sql : FORGET) {
            try (PreparedStatement forget = owner.prepareStatement(sql)) {
                forget.setString(1, unused.view());
                forget.setString(2, unused.layout());
                forget.executeUpdate();
            }
        }
        LOG.info(
                "The rows of the view {} in the layout {} are dropped: no release serves from them",
                unused.view(),
                unused.layout());
    }

    private JdbcClient.StatementSpec about(String sql, String view, String layout) {
        return database.sql(sql).param("view", view).param("layout", layout);
    }

    /** @param layout the digest of the definition of its tables */
    record Unused(String view, String layout) {}
}
