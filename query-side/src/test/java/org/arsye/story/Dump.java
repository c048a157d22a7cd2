package org.arsye.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is kept, as a thief of the disk would read it: each table of each database, and each file. */
final class Dump {

    private Dump() {}

    /** Where one of the words is found in a row of any table, system tables and their statistics included. */
    static List<String> tablesWith(Arsye arsye, List<String> words) throws SQLException {
        var found = new ArrayList<String>();
        for (var database : databases(arsye)) {
            try (var connection = connect(arsye, database)) {
                for (var table : strings(connection, """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'm')""")) {
                    if (strings(connection, "select " + text(connection, table) + " from " + table + " r").stream()
                            .anyMatch(row -> words.stream().anyMatch(row::contains))) {
                        found.add(database + ": " + table);
                    }
                }
            }
        }
        return found;
    }

    /** Where one of the words is found in a file under the folder, logs and the database's own files included. */
    static List<String> filesWith(Path folder, List<String> words) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (words.stream()
                        .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .anyMatch(content::contains)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    /** A row as text, and each bytea column beside it as the characters it holds. */
    private static String text(Connection connection, String table) throws SQLException {
        var columns = strings(
                connection,
                "select format('encode(r.%I, ''escape'')', attname) from pg_attribute where attrelid = '"
                        + table.replace("'", "''")
                        + "'::regclass and atttypid = 'bytea'::regtype and attnum > 0 and not attisdropped");
        return "concat_ws(' ', r::text"
                + String.join("", columns.stream().map(c -> ", " + c).toList()) + ")";
    }

    private static List<String> databases(Arsye arsye) throws SQLException {
        try (var connection = connect(arsye, "postgres")) {
            return strings(connection, "select datname from pg_database where datallowconn");
        }
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(String.valueOf(rows.getString(1)));
            }
            return all;
        }
    }

    static Connection connect(Arsye arsye, String database) throws SQLException {
        return DriverManager.getConnection(arsye.databaseUrl(database), "postgres", "");
    }
}
