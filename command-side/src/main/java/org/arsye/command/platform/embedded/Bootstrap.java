package org.arsye.command.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Roles, databases and schemas, from the same SQL files an operator runs by hand on a real server. */
final class Bootstrap {

    static final String DATABASE = "arsye";
    static final String KEYS = "arsye_keys";

    private static final String SUPERUSER = "postgres";

    private Bootstrap() {}

    /** May run at every start: it adds what is missing and changes nothing that is there. */
    static void run(int port) throws SQLException {
        try (var server = connect(port, SUPERUSER)) {
            execute(server, "1-roles");
            for (var database : List.of(DATABASE, KEYS)) {
                if (!exists(server, database)) {
                    execute(server, "2-database-" + database);
                }
            }
        }
        for (var database : List.of(DATABASE, KEYS)) {
            try (var connection = connect(port, database)) {
                execute(connection, "3-schemas-" + database);
            }
        }
    }

    static Connection connect(int port, String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?connectTimeout=3&loginTimeout=5&ApplicationName=arsye-start";
        return DriverManager.getConnection(url, SUPERUSER, "");
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(read(file));
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("db/bootstrap/" + file + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
