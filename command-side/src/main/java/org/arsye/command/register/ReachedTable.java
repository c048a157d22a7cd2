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

    /**
     * Notes how far the batch came. It follows from events alone and stands in the transaction of its rows and its token,
     * so it need not wait for the disk: what a crash takes away is taken in again.
     *
     * @param first the batch's first position
     * @throws IllegalStateException if it does not go on from where the database is: a crash has taken away what this
     *     process remembers, and the follower begins again at its token
     */
    void reached(long first, long position) {
        database.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
        int noted = database.sql("""
                        insert into command.register_reached (position) values (:position)
                        on conflict (only_row) do update set position = excluded.position
                        where register_reached.position >= :first - 1""")
                .param("position", position)
                .param("first", first)
                .update();
        if (noted == 0) {
            throw new IllegalStateException("the register is not where its follower was");
        }
    }
}
