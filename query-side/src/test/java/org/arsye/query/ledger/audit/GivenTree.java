package org.arsye.query.ledger.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.EntryWriter;
import org.arsye.ledger.entry.RowDigest;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileTree;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.query.given.Pen;
import org.arsye.query.platform.RawRecord;

/** The tree over whatever stands in the store now, written into the tables of the ledger by somebody who may. */
final class GivenTree {

    static final String ORIGIN = "ledger.example/audited";

    private final String database;
    private final RawRecord record;

    GivenTree(String database, RawRecord record) {
        this.database = database;
        this.record = record;
    }

    static Ed25519Signer signer() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Ed25519Signer(ORIGIN, pair);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<StoredEvent> events() {
        List<StoredEvent> events = new ArrayList<>();
        while (true) {
            List<StoredEvent> more =
                    record.from(events.isEmpty() ? 0 : events.getLast().position() + 1, 1_000);
            if (more.isEmpty()) {
                return events;
            }
            events.addAll(more);
        }
    }

    /** Leaves and tiles anew; the notes stay as they were. */
    void rewrite() {
        StringBuilder rows = new StringBuilder("truncate ledger.leaf, ledger.tile;");
        TileTree tree = new TileTree((path, hashes, length) -> tile(path, hashes, length, rows));
        for (StoredEvent event : events()) {
            byte[] entry = entry(event);
            tree.append(entry, 0, entry.length);
            rows.append("insert into ledger.leaf (position, hash, event_id, row_digest) values (%d, %s, '%s', %s);"
                    .formatted(
                            event.position(),
                            hex(new TreeHasher().leaf(entry).bytes()),
                            event.id(),
                            hex(RowDigest.of(event))));
        }
        sql(rows.toString());
    }

    private static String hex(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
    }

    private static byte[] entry(StoredEvent event) {
        try {
            return new EntryWriter().written(event);
        } catch (Refused none) {
            return new byte[] {'?'};
        }
    }

    private static void tile(TilePath path, byte[] hashes, int length, StringBuilder rows) {
        TileTree above = new TileTree((tile, bytes, bytesLength) -> {});
        for (int i = 0; i < TilePath.FULL; i++) {
            above.append(Hash.at(hashes, i * Hash.BYTES));
        }
        rows.append("insert into ledger.tile (level, index, hashes, root) values (%d, %d, %s, %s);"
                .formatted(
                        path.level(),
                        path.index(),
                        hex(Arrays.copyOf(hashes, length)),
                        hex(above.root().bytes())));
    }

    /** Notes of these sizes, in place of those before. */
    void sign(Ed25519Signer key, long... sizes) {
        sql("truncate ledger.checkpoint cascade");
        TileTree tree = new TileTree((tile, bytes, length) -> {});
        Set<Long> wanted = new java.util.TreeSet<>(Arrays.stream(sizes).boxed().toList());
        for (StoredEvent event : events()) {
            byte[] entry = entry(event);
            tree.append(entry, 0, entry.length);
            if (wanted.contains(tree.size())) {
                SignedNote note = note(tree, key);
                sql(
                        "insert into ledger.checkpoint (size, body, root) values (?, ?, ?)",
                        tree.size(),
                        note.text(),
                        tree.root().bytes());
                sql("insert into ledger.note (size, note) values (?, ?)", tree.size(), note.bytes());
            }
        }
    }

    private static SignedNote note(TileTree tree, Ed25519Signer key) {
        return SignedNote.of(new Checkpoint(ORIGIN, tree.size(), tree.root()).text(), List.of(key));
    }

    /** As a mirror would have it. */
    void mirror(Path folder, Ed25519Signer key) {
        TileTree tree = new TileTree((tile, hashes, length) -> file(folder, tile, hashes, length));
        List<byte[]> bundle = new ArrayList<>();
        List<StoredEvent> events = events();
        for (StoredEvent event : events) {
            byte[] entry = entry(event);
            tree.append(entry, 0, entry.length);
            bundle.add(entry);
            if (bundle.size() == TilePath.FULL || tree.size() == events.size()) {
                byte[] bytes = EntryBundle.of(bundle);
                long index = (tree.size() - 1) >> TilePath.HEIGHT;
                file(folder, TilePath.in(events.size(), TilePath.ENTRIES, index), bytes, bytes.length);
                bundle.clear();
            }
        }
        tree.partialTiles((tile, hashes, length) -> file(folder, tile, hashes, length));
        file(folder.resolve("checkpoint"), note(tree, key).bytes());
    }

    private static void file(Path folder, TilePath tile, byte[] bytes, int length) {
        file(folder.resolve(tile.path()), Arrays.copyOf(bytes, length));
    }

    static void file(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sql(String statement, Object... parameters) {
        Pen.execute(database, statement, parameters);
    }
}
