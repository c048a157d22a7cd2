package org.arsye.command.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far in the record the register has come, in {@code command.register_reached}. */
@Component
class ReachedTable {

    private final JdbcClient database;

    ReachedTable(JdbcClient database) {
        this.database = database;
    }

    /** The last position taken in; -1 before the first. */
    long position() {
        return database.sql("select position from command.register_reached")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    void reached(long position) {
        database.sql("""
                        insert into command.register_reached (position) values (:position)
                        on conflict (only_row) do update set position = excluded.position""").param("position", position).update();
    }
}
