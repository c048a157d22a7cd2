package org.arsye.query.ledger.sequencer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.arsye.ledger.tile.TilePath;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.StoredTiles;
import org.arsye.query.platform.ReadSettings;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * All that the sequencer writes, on one connection, which also holds its lock: when that is lost, so is the right to write,
 * and nothing half written stays. One thread uses it.
 */
class SequencerTable implements AutoCloseable {

    /** "arsye.l" in ASCII: one sequencer a database. */
    private static final long LOCK = 0x61727379652e6cL;

    private static final String WATCHED = """
            set tcp_keepalives_idle = 1; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3;
            set synchronous_commit to on""";

    private static final String SIZE = "select coalesce(max(position) + 1, 0) from ledger.leaf";
    private static final String LAST_LEAF = "select event_id from ledger.leaf order by position desc limit 1";
    private static final String UNSIGNED = """
            select size, body from ledger.checkpoint c
            where not exists (select from ledger.note n where n.size >= c.size) order by size desc limit 1""";
    private static final String EMBEDDED = "select current_setting('arsye.embedded', true) = 'on'";
    private static final String BLANK = """
            select not exists (select from ledger.log) and not exists (select from ledger.leaf)
               and not exists (select from ledger.tile) and not exists (select from ledger.checkpoint)""";

    private static final String LAST_CHECKPOINT = "select coalesce(max(size), -1) from ledger.checkpoint";
    private static final String BEGIN_LOG = "insert into ledger.log (origin, vkey, position) values (?, ?, ?)";
    private static final String RETIRE = "insert into ledger.retired (vkey, position) values (?, ?)";
    private static final String LEAVES = """
            insert into ledger.leaf (position, hash, event_id, row_digest)
            select ? + place - 1, hash, event_id, row_digest
            from unnest(?::bytea[], ?::uuid[], ?::bytea[]) with ordinality as leaf (hash, event_id, row_digest, place)""";
    private static final String TILE = "insert into ledger.tile (level, index, hashes, root) values (?, ?, ?, ?)";
    private static final String CHECKPOINT = "insert into ledger.checkpoint (size, body, root) values (?, ?, ?)";
    private static final String NOTE = "insert into ledger.note (size, note) values (?, ?)";

    private final Connection connection;
    private final JdbcClient database;
    private final LedgerTable ledger;

    /** @throws DataAccessResourceFailureException if the database is away */
    SequencerTable(ReadSettings.Database settings) {
        connection = connected(settings);
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        ledger = new LedgerTable(database);
    }

    private static Connection connected(ReadSettings.Database settings) {
        try {
            Connection connection = DriverManager.getConnection(settings.url(), properties(settings));
            try (var statement = connection.createStatement()) {
                statement.execute(WATCHED);
            }
            return connection;
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the database is away", away);
        }
    }

    private static Properties properties(ReadSettings.Database settings) {
        Properties properties = new Properties();
        properties.setProperty("user", "arsye_sequencer");
        properties.setProperty("password", settings.sequencerPassword());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "arsye-sequencer");
        return properties;
    }

    /** Takes the lock, unless another process has it. It is given back with the connection. */
    boolean lock() {
        return database.sql("select pg_try_advisory_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    LedgerTable ledger() {
        return ledger;
    }

    StoredTiles tiles() {
        return new StoredTiles(ledger);
    }

    /** How many leaves there are. */
    long size() {
        return database.sql(SIZE).query(Long.class).single();
    }

    /** The event of the last leaf. */
    Optional<UUID> lastEvent() {
        return database.sql(LAST_LEAF).query(UUID.class).optional();
    }

    /** The checkpoint that was written and not signed, if that was where it ended. */
    Optional<Body> unsigned() {
        return database.sql(UNSIGNED)
                .query((row, number) -> new Body(row.getLong("size"), row.getString("body")))
                .optional();
    }

    /** How many leaves the newest checkpoint has, signed or not; −1 before the first. */
    long lastCheckpoint() {
        return database.sql(LAST_CHECKPOINT).query(Long.class).single();
    }

    /** Whether there is nothing at all of a log. */
    boolean isBlank() {
        return database.sql(BLANK).query(Boolean.class).single();
    }

    /** Whether the server was brought along by this program, on its own data folder. */
    boolean isEmbedded() {
        return Boolean.TRUE.equals(
                database.sql(EMBEDDED).query(Boolean.class).optional().orElse(null));
    }

    void beginLog(String origin, String vkey, long position) {
        database.sql(BEGIN_LOG).params(origin, vkey, position).update();
    }

    void retire(String vkey, long position) {
        database.sql(RETIRE).params(vkey, position).update();
    }

    /**
     * Adds leaves, and the tiles that they make full: all or nothing.
     *
     * @throws DataAccessResourceFailureException if nothing was added, or, with the connection gone, nobody knows
     */
    void append(long first, List<Leaf> leaves, List<Tile> tiles) {
        try {
            connection.setAutoCommit(false);
            try {
                insertLeaves(first, leaves);
                insertTiles(tiles);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("leaves were not added", failed);
        }
    }

    private void insertLeaves(long first, List<Leaf> leaves) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LEAVES)) {
            insert.setLong(1, first);
            insert.setArray(2, bytes(leaves.stream().map(Leaf::hash).toArray(byte[][]::new)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", leaves.stream().map(Leaf::event).toArray()));
            insert.setArray(4, bytes(leaves.stream().map(Leaf::rowDigest).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private java.sql.Array bytes(byte[][] hashes) throws SQLException {
        return connection.createArrayOf("bytea", hashes);
    }

    void insertTiles(List<Tile> tiles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TILE)) {
            for (Tile tile : tiles) {
                insert.setInt(1, tile.path().level());
                insert.setLong(2, tile.path().index());
                insert.setBytes(3, tile.hashes());
                insert.setBytes(4, tile.root());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Says what is going to be signed. */
    void announce(long size, String body, byte[] root) {
        database.sql(CHECKPOINT).params(size, body, root).update();
    }

    /** Publishes what was signed: from here on everybody sees it. */
    void publish(long size, byte[] note) {
        database.sql(NOTE).params(size, note).update();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Then the lock is gone as well.
            return;
        }
    }

    /** @param body the text to be signed */
    record Body(long size, String body) {}

    /** A leaf on its way into the table. */
    record Leaf(byte[] hash, UUID event, byte[] rowDigest) {}

    /** A full tile on its way into the table. */
    record Tile(TilePath path, byte[] hashes, byte[] root) {}
}
