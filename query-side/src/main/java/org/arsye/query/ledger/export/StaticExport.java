package org.arsye.query.ledger.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.verify.Progress;
import org.arsye.query.ledger.PolicyText;
import org.arsye.query.ledger.Tree;
import org.springframework.stereotype.Component;

/**
 * Writes the published tree as files under a folder, by the paths it is published at. What stands there already stays: a later
 * run writes what is new, and the checkpoint last, so that the folder verifies at any moment. Keeps one tile in memory.
 */
@Component
public class StaticExport {

    private static final String CHECKPOINT = "checkpoint";

    private final Tree tree;
    private final PolicyText policy;

    StaticExport(Tree tree, PolicyText policy) {
        this.tree = tree;
        this.policy = policy;
    }

    /**
     * Brings a folder up to the newest checkpoint.
     *
     * @return what was written there
     * @throws Refused if none was signed yet, or the folder holds a ledger that this one does not go on from
     */
    public Checkpoint write(Path folder, Progress progress) {
        SignedNote note = tree.latest().orElseThrow(() -> new Refused(Flaw.CHECKPOINT_MISSING));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        ExportFiles files = new ExportFiles(folder);
        long before = before(files, checkpoint);
        long size = checkpoint.size();
        tiles(TilePath.ENTRIES, before, size, tile -> {
            if (tile.partial() || !files.has(tile)) {
                files.write(tile, tree.bundle(tile).orElseThrow(() -> new Refused(Flaw.BUNDLE_MISSING, tile.path())));
            }
            progress.reached((tile.index() << TilePath.HEIGHT) + tile.width(), size);
        });
        levels(before, size, tile -> {
            if (tile.partial() || !files.has(tile)) {
                files.write(tile, tree.tile(tile).orElseThrow(() -> new Refused(Flaw.TILE_MISSING, tile.path())));
            }
        });
        StringBuilder keys = new StringBuilder();
        tree.keys().forEach(key -> keys.append(key).append('\n'));
        files.write("vkey", keys.toString().getBytes(StandardCharsets.UTF_8));
        files.write("policy", policy.text().getBytes(StandardCharsets.ISO_8859_1));
        files.write(CHECKPOINT, note.bytes());
        // Only now does nothing need the smaller ones any more.
        tiles(TilePath.ENTRIES, before, size, files::deleteOtherPartials);
        levels(before, size, files::deleteOtherPartials);
        return checkpoint;
    }

    /** How many entries the folder has already. */
    private long before(ExportFiles files, Checkpoint now) {
        byte[] held = files.read(CHECKPOINT).orElse(null);
        if (held == null) {
            return 0;
        }
        Checkpoint before = Checkpoint.parse(SignedNote.parse(held).text());
        if (!before.origin().equals(now.origin())) {
            throw new Refused(Flaw.ORIGIN_DIFFERS, CHECKPOINT);
        }
        if (before.size() > now.size()) {
            throw new Refused(Flaw.SIZES_REVERSED, CHECKPOINT);
        }
        tree.consistency(before.size(), now.size()).check(before.root(), now.root());
        return before.size();
    }

    private static void levels(long before, long size, Consumer<TilePath> each) {
        for (int level = 0; size >> TilePath.HEIGHT * level > 0; level++) {
            tiles(level, before, size, each);
        }
    }

    /** The tiles of a level that a smaller tree had not, or had not full. */
    private static void tiles(int level, long before, long size, Consumer<TilePath> each) {
        int shift = TilePath.HEIGHT * Math.max(level, 0);
        long first = before >> shift >> TilePath.HEIGHT;
        long last = (size >> shift) - 1 >> TilePath.HEIGHT;
        for (long index = first; index <= last; index++) {
            each.accept(TilePath.in(size, level, index));
        }
    }
}
