package org.arsye.query.platform.generation;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code views.rebuild}: the newest order to fill a view anew. */
@Component
class RebuildTable {

    private static final String ORDER = """
            insert into views.rebuild (view, layout, ordered_at, done) values (:view, :layout, :at, false)
            on conflict (view, layout) do update set ordered_at = excluded.ordered_at, done = false
            where excluded.ordered_at > rebuild.ordered_at""";

    private static final String ALL_OPEN = """
            select * from views.rebuild r where not done and not exists (select from views.generation g
                where g.view = r.view and g.layout = r.layout and g.begun_position >= r.ordered_at)""";

    private static final String OPEN = ALL_OPEN + " and view = :view and layout = :layout";

    private final JdbcClient database;

    RebuildTable(JdbcClient database) {
        this.database = database;
    }

    void order(Layout layout, long at) {
        about(ORDER, layout).param("at", at).update();
    }

    /** The order that no generation has been begun for, if there is one. */
    Optional<Long> open(Layout layout) {
        return about(OPEN, layout)
                .query((row, number) -> row.getLong("ordered_at"))
                .optional();
    }

    /** The views, by the schemas of their serving rows, for which there is such an order. */
    Set<String> open() {
        return Set.copyOf(database.sql(ALL_OPEN)
                .query((row, number) -> Layout.schema(row.getString("view"), row.getString("layout")))
                .list());
    }

    private JdbcClient.StatementSpec about(String sql, Layout layout) {
        return database.sql(sql).param("view", layout.view()).param("layout", layout.digest());
    }
}
