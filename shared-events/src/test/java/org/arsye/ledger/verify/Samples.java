package org.arsye.ledger.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.Signers;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileTree;
import org.arsye.ledger.tree.Leaves;

/** A ledger of synthetic entries, each with one sealed field. */
public final class Samples {

    public static final String ORIGIN = "ledger.konsultimet.example/2026";
    public static final Ed25519Signer LOG = Signers.log(ORIGIN, 1);
    public static final Policy POLICY = Policy.of(List.of(LOG.key()));

    private Samples() {}

    public static String disclosure(int index) {
        return Disclosure.salted(new byte[16], "text", new Json.Str("Koment sintetik " + index))
                .encoded();
    }

    public static byte[] entry(int index) {
        return ("{\"aggregate\":\"00000000-0000-4000-8000-%012d\",\"aggregateType\":\"Comment\","
                        + "\"at\":\"2026-03-10T09:30:00.120Z\",\"id\":\"00000000-0000-4000-8000-%012d\","
                        + "\"payload\":{\"round\":1,\"text\":{\"sd\":\"%s\"}},\"position\":%d,\"revision\":\"1\","
                        + "\"sequence\":0,\"type\":\"CommentSubmitted\",\"v\":\"arsye/1\"}")
                .formatted(index, index, Disclosure.digest(disclosure(index)), index)
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Leaves leaves(int size) {
        Leaves leaves = Leaves.many(0);
        for (int i = 0; i < size; i++) {
            leaves.add(Entry.parse(entry(i)).leaf());
        }
        return leaves;
    }

    public static SignedNote note(int size, Leaves leaves) {
        return SignedNote.of(new Checkpoint(ORIGIN, size, leaves.root(size)).text(), List.of(LOG));
    }

    /** Writes the ledger of that size as files. */
    public static void export(Path folder, int size) {
        export(folder, size, Samples::entry);
    }

    /** Writes a ledger of these entries as files. */
    public static void export(Path folder, int size, IntFunction<byte[]> entries) {
        TileTree tree = new TileTree((tile, hashes, length) -> file(folder, tile, hashes, length));
        List<byte[]> bundle = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] entry = entries.apply(i);
            tree.append(entry, 0, entry.length);
            bundle.add(entry);
            if (bundle.size() == TilePath.FULL || i == size - 1) {
                byte[] bytes = EntryBundle.of(bundle);
                file(folder, TilePath.in(size, TilePath.ENTRIES, i >> TilePath.HEIGHT), bytes, bytes.length);
                bundle.clear();
            }
        }
        tree.partialTiles((tile, hashes, length) -> file(folder, tile, hashes, length));
        Checkpoint checkpoint = new Checkpoint(ORIGIN, size, tree.root());
        file(
                folder.resolve("checkpoint"),
                SignedNote.of(checkpoint.text(), List.of(LOG)).bytes());
    }

    private static void file(Path folder, TilePath tile, byte[] bytes, int length) {
        file(folder.resolve(tile.path()), Arrays.copyOf(bytes, length));
    }

    public static void file(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
