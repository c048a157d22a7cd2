package org.arsye.query.platform.generation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.arsye.query.platform.ReadSettings;
import org.springframework.stereotype.Component;

/**
 * Who fills a view: whoever holds its lock in the database, on a connection of its own. When that process ends, however it
 * ends, the database sees the connection go and the next one gets the lock.
 *
 * <p>The lock says who should write; that nobody else does is the business of the owner noted with the generation.
 */
@Component
class Lead {

    private static final int TIMEOUT_SECONDS = 2;

    /** A peer that vanishes without a word, with its machine or its network, is noticed within seconds. */
    private static final String WATCHED = """
            set tcp_keepalives_idle = 1; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3""";

    private final ReadSettings.Database database;
    private Connection connection;

    Lead(ReadSettings settings) {
        database = settings.database();
    }

    /** Whether what was locked is still locked. */
    boolean holds() {
        try {
            return connection != null && connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Connects anew; nothing is locked then. */
    void renew() throws SQLException {
        release();
        Connection made = DriverManager.getConnection(database.url(), "arsye_query", database.password());
        try (var statement = made.createStatement()) {
            statement.execute(WATCHED);
        }
        connection = made;
    }

    /** Gets the lock, unless another process has it. */
    boolean of(Layout layout) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            statement.setLong(1, key(layout.schema()));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void release() {
        Connection held = connection;
        connection = null;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException gone) {
                // Then nothing is locked either.
                connection = null;
            }
        }
    }

    private static long key(String schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(schema.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
