package org.arsye.command.race;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the record by position, as the read side does, and says what it sees; it never looks back. */
final class Follower {

    private static final String NEXT =
            "select position, event_id from store.event where position > ? order by position limit 200";

    private Follower() {}

    /** The address of the database; and it reads until it is killed. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0], "arsye_query", "");
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            long position = -1;
            while (true) {
                next.setLong(1, position);
                try (ResultSet rows = next.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getLong(1);
                        System.out.println("SEEN " + position + " " + rows.getString(2));
                    }
                }
            }
        }
    }
}
