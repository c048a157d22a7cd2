package org.arsye.query.ledger.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an audit reads of the schema {@code ledger}, and as little of it as it can at a time. */
@Component
class AuditTable {

    private static final int NOTES_AT_ONCE = 1_000;

    private static final String KEPT = """
            select position, hash, row_digest from ledger.leaf where position >= ? and position <= ?""";
    private static final String NOTES = """
            select size, note from ledger.note where size > ? order by size limit ?""";
    private static final String LAST_LEAF = "select coalesce(max(position), -1) from ledger.leaf";

    private final JdbcClient database;

    AuditTable(JdbcClient database) {
        this.database = database;
    }

    /** What is kept of the leaves between two positions, both among them. */
    Map<Long, Leaf> kept(long first, long last) {
        Map<Long, Leaf> kept = new HashMap<>();
        database.sql(KEPT).params(first, last).query(row -> {
            kept.put(row.getLong(1), new Leaf(row.getBytes(2), row.getBytes(3)));
        });
        return kept;
    }

    /** What is kept of one leaf. */
    record Leaf(byte[] hash, byte[] digest) {}

    /** The position of the last leaf; −1 before the first. */
    long lastLeaf() {
        return database.sql(LAST_LEAF).query(Long.class).single();
    }

    /** All notes that were signed, in the order of their sizes. */
    Iterator<byte[]> notes() {
        return new Notes();
    }

    private record Note(long size, byte[] note) {}

    private final class Notes implements Iterator<byte[]> {

        private final Deque<Note> read = new ArrayDeque<>();
        private long last = -1;
        private boolean over;

        @Override
        public boolean hasNext() {
            if (read.isEmpty() && !over) {
                read.addAll(database.sql(NOTES)
                        .params(last, NOTES_AT_ONCE)
                        .query((row, number) -> new Note(row.getLong(1), row.getBytes(2)))
                        .list());
                over = read.size() < NOTES_AT_ONCE;
            }
            return !read.isEmpty();
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Note note = read.remove();
            last = note.size();
            return note.note();
        }
    }
}
