package org.arsye.command.badhouse.comment;

import java.sql.Connection;
import java.sql.SQLException;

/** SQL outside a table. */
abstract class CommentCounter {

    void count(Connection connection) throws SQLException {
        connection.prepareStatement("select count(*) from store.event").execute();
    }
}
