package org.arsye.query.badhouse.comments;

import java.sql.Connection;
import java.sql.SQLException;

/** SQL outside a table. */
abstract class CommentsCounter {

    void count(Connection connection) throws SQLException {
        connection.prepareStatement("select count(*) from store.event").execute();
    }
}
