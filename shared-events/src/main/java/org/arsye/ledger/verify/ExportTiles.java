package org.arsye.ledger.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileTree;
import org.arsye.ledger.tree.Hash;

/** Compares the tiles of an export with those that follow from its entries, also partial ones left from smaller trees. */
final class ExportTiles {

    private final Path folder;
    private final long size;
    private final Findings findings;
    private final DirectoryTiles files;
    private final TileTree tree = new TileTree(this::compared);
    private long seen;
    private long vouched;

    ExportTiles(Path folder, long size, Findings findings) {
        this.folder = folder;
        this.size = size;
        this.findings = findings;
        this.files = new DirectoryTiles(folder);
    }

    TileTree tree() {
        return tree;
    }

    long seen() {
        return seen;
    }

    private void compared(TilePath tile, byte[] hashes, int length) {
        seen++;
        try {
            int read = files.load(tile);
            int wanted = length;
            if (read < 0 && tile.partial()) {
                read = files.load(tile.full());
                wanted = TilePath.FULL * Hash.BYTES;
            }
            if (read != wanted) {
                throw new Refused(read < 0 ? Flaw.TILE_MISSING : Flaw.TILE_LENGTH);
            }
            vouched++;
            if (!Arrays.equals(files.buffer(), 0, length, hashes, 0, length)) {
                throw new Refused(Flaw.TILE_DIFFERS);
            }
        } catch (Refused refused) {
            findings.fails(Rule.TILES, refused.flaw(), tile.path());
        }
        smaller(tile, (partial, width) -> {
            int bytes = partial.width() * Hash.BYTES;
            if (width != bytes) {
                throw new Refused(Flaw.TILE_LENGTH, partial.path());
            }
            if (!Arrays.equals(files.buffer(), 0, bytes, hashes, 0, bytes)) {
                throw new Refused(Flaw.TILE_DIFFERS, partial.path());
            }
        });
    }

    /** The tiles at the right edge of the tree. */
    void rightEdge() {
        tree.partialTiles(this::compared);
    }

    /** A smaller bundle must begin the one that was just walked through. */
    void alsoPartial(TilePath bundle) {
        vouched++;
        smaller(bundle, (partial, length) -> {
            byte[] smaller = Arrays.copyOf(files.buffer(), length);
            byte[] larger = files.readOrFull(bundle).orElseThrow(() -> new Refused(Flaw.BUNDLE_MISSING));
            EntryBundle.walk(smaller, length, partial.width(), (bytes, from, entry) -> {});
            if (length > larger.length || !Arrays.equals(smaller, 0, length, larger, 0, length)) {
                throw new Refused(Flaw.BUNDLE_DIFFERS, partial.path());
            }
        });
    }

    @FunctionalInterface
    private interface Comparison {
        void compare(TilePath partial, int length);
    }

    private void smaller(TilePath tile, Comparison comparison) {
        Path partials = folder.resolve(tile.full().path() + ".p");
        if (!Files.isDirectory(partials)) {
            return;
        }
        for (int width = 1; width < tile.width(); width++) {
            TilePath partial = new TilePath(tile.level(), tile.index(), width);
            try {
                int length = files.load(partial);
                if (length >= 0) {
                    vouched++;
                    comparison.compare(partial, length);
                }
            } catch (Refused refused) {
                String where = refused.where().isEmpty() ? partial.path() : refused.where();
                findings.fails(tile.entries() ? Rule.BUNDLES : Rule.TILES, refused.flaw(), where);
            }
        }
    }

    /** Counts the files of the tree's folder that nobody vouches for: of a larger tree, or of none. */
    void rest() {
        long files = 0;
        try (Stream<Path> walk = Files.walk(folder.resolve("tile"))) {
            files = walk.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            // No folder: then there is nothing in it.
        }
        long beside = files - vouched;
        if (beside > 0) {
            findings.add(new Check(
                    Rule.REST, Outcome.NOT_CHECKED, Optional.of(Flaw.FILE_NOT_VOUCHED_FOR), beside + " files"));
        } else {
            findings.add(Check.holds(Rule.REST, size + " entries"));
        }
    }
}
