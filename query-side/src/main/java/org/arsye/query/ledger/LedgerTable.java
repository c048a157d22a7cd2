package org.arsye.query.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is read of the schema {@code ledger}. */
@Component
public class LedgerTable {

    private static final String LATEST = "select size, note, created_at from ledger.note order by size desc limit 1";
    private static final String NOTE = "select size, note, created_at from ledger.note where size = ?";
    private static final String KEYS = """
            select origin, vkey, log.position, retired.position as retired
            from ledger.log left join ledger.retired using (vkey) order by log.position""";
    private static final String POSITION = "select position from ledger.leaf where event_id = ?";
    private static final String LEAVES = """
            select hash from ledger.leaf where position >= ? and position < ? order by position""";
    private static final String TILE = "select hashes from ledger.tile where level = ? and index = ?";
    private static final String ROOTS = """
            select root from ledger.tile where level = ? and index >= ? and index < ? order by index""";

    private final JdbcClient database;

    public LedgerTable(JdbcClient database) {
        this.database = database;
    }

    /** The newest note; empty before the first. */
    public Optional<Note> latest() {
        return database.sql(LATEST).query(LedgerTable::note).optional();
    }

    /** The note of a tree of exactly that size. */
    public Optional<Note> note(long size) {
        return database.sql(NOTE).param(size).query(LedgerTable::note).optional();
    }

    private static Note note(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Note(
                row.getLong("size"),
                row.getBytes("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** The keys of the log, the first first; none before there is a log. */
    public List<Key> keys() {
        return database.sql(KEYS)
                .query((row, number) -> new Key(
                        row.getString("origin"),
                        row.getString("vkey"),
                        row.getLong("position"),
                        row.getObject("retired", Long.class)))
                .list();
    }

    /** Where an event stands in the tree, if it is in it already. */
    public Optional<Long> position(UUID event) {
        return database.sql(POSITION).param(event).query(Long.class).optional();
    }

    /** Hashes of leaves, as many as there are. */
    public List<byte[]> leaves(long from, long to) {
        return database.sql(LEAVES)
                .params(from, to)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** A full tile. */
    public Optional<byte[]> tile(int level, long index) {
        return database.sql(TILE)
                .params(level, index)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The hashes over full tiles, as many as there are. */
    public List<byte[]> roots(int level, long from, long to) {
        return database.sql(ROOTS)
                .params(level, from, to)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** A signed checkpoint. */
    public record Note(long size, byte[] note, Instant signedAt) {}

    /**
     * A key of the log.
     *
     * @param position checkpoints of more leaves are signed with it
     * @param retired those of more leaves are not signed with it any more; null while it signs
     */
    public record Key(String origin, String vkey, long position, Long retired) {

        /** The key itself. */
        public VerifierKey verifier() {
            return VerifierKey.parse(vkey);
        }

        /** The newest of these keys that signs a checkpoint of that size; the first of them is the oldest. */
        public static Optional<Key> newestSigning(List<Key> keys, long size) {
            return keys.reversed().stream().filter(key -> key.signs(size)).findFirst();
        }

        /** Who believes any of these keys. */
        public static Policy policy(List<Key> keys) {
            return Policy.of(keys.stream().map(Key::verifier).toList());
        }

        /** Whether it signs a checkpoint of that size. */
        public boolean signs(long size) {
            return position < size && (retired == null || size <= retired);
        }
    }
}
