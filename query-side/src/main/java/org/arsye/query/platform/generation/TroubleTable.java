package org.arsye.query.platform.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.query.platform.Trouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code views.trouble} and {@code views.skipped}. */
@Component
class TroubleTable {

    private static final String ALL = "select * from views.trouble";

    private static final String ONE = """
            select * from views.trouble where view = :view and layout = :layout and serving = :serving""";

    private static final String MEET = """
            insert into views.trouble (view, layout, serving, position, event_id, type, problem, since, tries)
            values (:view, :layout, :serving, :position, :event, :type, :problem, now(), 1)
            on conflict (view, layout, serving) do update set
                since = case when trouble.position = excluded.position then trouble.since else excluded.since end,
                tries = case when trouble.position = excluded.position then trouble.tries + 1 else 1 end,
                position = excluded.position, event_id = excluded.event_id, type = excluded.type,
                problem = excluded.problem, retry = false
            returning *""";

    private static final String OVERCOME = """
            delete from views.trouble where view = :view and layout = :layout and serving = :serving""";

    private static final String RETRY = """
            update views.trouble set retry = true where view = :view and layout = :layout""";

    private static final String SKIP = """
            insert into views.skipped (view, position) values (:view, :position) on conflict do nothing""";

    private static final String SKIPPED = """
            select exists (select from views.skipped where view = :view and position = :position)""";

    private static final String WANTED = """
            select retry or exists (select from views.skipped s where s.view = t.view and s.position = t.position)
            from views.trouble t where view = :view and layout = :layout and serving = :serving""";

    private final JdbcClient database;

    TroubleTable(JdbcClient database) {
        this.database = database;
    }

    List<Standing> all() {
        return database.sql(ALL).query(TroubleTable::standing).list();
    }

    Optional<Standing> of(Generation generation) {
        return about(ONE, generation).query(TroubleTable::standing).optional();
    }

    /** Notes what a generation stands before; the second time at the same place it is one try more. */
    Standing meet(Generation generation, long position, UUID event, String type, String problem) {
        return about(MEET, generation)
                .param("position", position)
                .param("event", event)
                .param("type", type)
                .param("problem", problem)
                .query(TroubleTable::standing)
                .single();
    }

    /** It has passed it, and caught up. */
    void overcome(Generation generation) {
        about(OVERCOME, generation).update();
    }

    /** Whether somebody wants the event to be tried now, or passed over. */
    boolean wanted(Generation generation) {
        return about(WANTED, generation).query(Boolean.class).optional().orElse(true);
    }

    void retry(Layout layout) {
        database.sql(RETRY)
                .param("view", layout.view())
                .param("layout", layout.digest())
                .update();
    }

    void skip(String view, long position) {
        database.sql(SKIP).param("view", view).param("position", position).update();
    }

    boolean isSkipped(String view, long position) {
        return database.sql(SKIPPED)
                .param("view", view)
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec about(String sql, Generation generation) {
        return database.sql(sql)
                .param("view", generation.view())
                .param("layout", generation.layout())
                .param("serving", generation.serving());
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getString("view"),
                row.getString("layout"),
                row.getBoolean("serving"),
                new Trouble(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getString("problem"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getInt("tries")));
    }

    /** What one generation stands before, or has passed and not caught up since. */
    record Standing(String view, String layout, boolean serving, Trouble trouble) {

        boolean isOf(Generation generation) {
            return view.equals(generation.view())
                    && layout.equals(generation.layout())
                    && serving == generation.serving();
        }
    }
}
