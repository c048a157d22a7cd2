package org.arsye.command.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The rows of the store, written by JDBC's own batches and nothing above them, a thousand a transaction. */
final class PlainJdbc {

    private static final int ROWS = 1_000;

    private static final byte[] METADATA = {'{', '}'};

    private final Server server;

    PlainJdbc(Server server) {
        this.server = server;
        server.prepare("create table if not exists store.plain (like store.event including all)");
    }

    /** Rows a second, from one connection with the driver's rewriting of batches on. */
    double rate(Duration time) {
        byte[] payload = "{\"id\":\"%s\",\"words\":\"%s\"}"
                .formatted(UUID.randomUUID(), Slip.WORDS)
                .getBytes();
        server.prepare("truncate store.plain");
        long begin = System.nanoTime();
        long rows = 0;
        try (Connection connection =
                        DriverManager.getConnection(server.url() + "?reWriteBatchedInserts=true", "postgres", "");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into store.plain (position, event_id, aggregate_id, aggregate_type, sequence,
                                                 type, revision, at, payload, metadata)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() - begin < time.toNanos()) {
                for (int i = 0; i < ROWS; i++) {
                    bind(insert, rows++, payload);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows * 1e9 / (System.nanoTime() - begin);
    }

    private static void bind(PreparedStatement insert, long position, byte[] payload) throws SQLException {
        insert.setLong(1, position);
        insert.setObject(2, UUID.randomUUID());
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, "Slip");
        insert.setLong(5, 0);
        insert.setString(6, Slip.Written.class.getName());
        insert.setString(7, "1");
        insert.setObject(8, OffsetDateTime.now());
        insert.setBytes(9, payload);
        insert.setBytes(10, METADATA);
    }
}
