package org.arsye.query.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.generation.Layout;
import org.arsye.query.platform.generation.Layouts;

/** The rows that the views hold, written again into empty tables of the same form: batched JDBC and nothing else. */
final class SameRows {

    private static final int A_TRANSACTION = 1_000;

    private static final List<String> TABLES = List.of(
            "public_body",
            "public_body_official",
            "consultation",
            "consultation_act",
            "document",
            "comment",
            "comment_standing",
            "comment_decision",
            "comment_decision_stage",
            "comment_consultation",
            "report",
            "history");

    private final DataSource pool;

    SameRows(ReadSide side) {
        pool = side.bean(DataSource.class);
        StringBuilder tables = new StringBuilder("drop schema if exists again cascade; create schema again;");
        tables.append("grant usage on schema again to arsye_query;");
        tables.append("set search_path to ").append(searchPath(side)).append(';');
        TABLES.forEach(name -> tables.append("create table again.%s (like %s including all);".formatted(name, name)));
        Pen.execute(
                "arsye",
                tables.append("grant all on all tables in schema again to arsye_query")
                        .toString());
    }

    private static String searchPath(ReadSide side) {
        return side.bean(Layouts.class).all().stream().map(Layout::schema).collect(Collectors.joining(", "));
    }

    /** How long the writing took, without the reading, in seconds. */
    double seconds() {
        try (Connection from = pool.getConnection();
                Connection to = pool.getConnection()) {
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            long nanos = 0;
            for (String table : TABLES) {
                nanos += copy(table, from, to);
            }
            from.rollback();
            return nanos / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(String table, Connection from, Connection to) throws SQLException {
        long nanos = 0;
        try (var read = from.prepareStatement("select * from " + table)) {
            read.setFetchSize(A_TRANSACTION);
            ResultSet rows = read.executeQuery();
            int columns = rows.getMetaData().getColumnCount();
            String values = String.join(", ", Collections.nCopies(columns, "?"));
            try (var insert = to.prepareStatement("insert into again." + table + " values (" + values + ")")) {
                int pending;
                do {
                    pending = 0;
                    while (pending < A_TRANSACTION && rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            insert.setObject(i, rows.getObject(i));
                        }
                        insert.addBatch();
                        pending++;
                    }
                    long begun = System.nanoTime();
                    insert.executeBatch();
                    to.commit();
                    nanos += System.nanoTime() - begun;
                } while (pending == A_TRANSACTION);
            }
        }
        return nanos;
    }
}
