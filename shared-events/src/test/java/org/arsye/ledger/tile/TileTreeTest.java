package org.arsye.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.CompactRange;
import org.arsye.ledger.tree.ConsistencyProof;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.InclusionProof;
import org.arsye.ledger.tree.TreeHasher;
import org.junit.jupiter.api.Test;

class TileTreeTest {

    private static final int SIZE = 70_000;
    private static final Tiles TILES = new Tiles();
    private static final List<Hash> ROOTS = grown();

    private static Hash leaf(int index) {
        return new TreeHasher().leaf(ByteBuffer.allocate(4).putInt(index).array());
    }

    private static List<Hash> grown() {
        TileTree tree = new TileTree(TILES);
        CompactRange range = CompactRange.startingAt(0);
        List<Hash> roots = new ArrayList<>();
        for (int i = 0; i <= SIZE; i++) {
            roots.add(range.root());
            if (i < 600 || i % 997 == 0 || i >= SIZE - 300) {
                assertThat(tree.root()).as("size %d", i).isEqualTo(range.root());
                tree.partialTiles(TILES);
            }
            if (i < SIZE) {
                tree.append(leaf(i));
                range.append(leaf(i));
            }
        }
        return roots;
    }

    @Test
    void every_published_root_of_a_log_of_others_follows_from_its_entries() throws IOException {
        // tessera, testdata/log: a tree of each size, one word an entry.
        List<String> words = List.of(
                "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".split(" "));
        TileTree tree = new TileTree(TILES);
        try (InputStream roots = TileTreeTest.class.getResourceAsStream("tessera-roots.txt")) {
            List<String> published = new String(roots.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            assertThat(published).hasSameSizeAs(words);
            for (int i = 0; i < words.size(); i++) {
                byte[] word = words.get(i).getBytes(StandardCharsets.US_ASCII);
                tree.append(word, 0, word.length);

                assertThat(tree.root()).hasToString(published.get(i));
            }
        }
    }

    @Test
    void the_tiles_of_the_specifications_example_are_made_and_no_others() {
        long[] full = new long[3];
        TILES.kept.forEach((tile, bytes) -> {
            assertThat(bytes).hasSize(tile.width() * Hash.BYTES);
            if (!tile.partial()) {
                full[tile.level()]++;
            }
        });

        assertThat(full).containsExactly(273, 1, 0);
        assertThat(TILES.kept).containsKeys(new TilePath(0, 273, 112), new TilePath(1, 1, 17), new TilePath(2, 0, 1));
    }

    @Test
    void proofs_made_from_tiles_hold() {
        Random chance = new Random(256);
        TileHashReader reader = new TileHashReader(SIZE, TILES);
        for (int i = 0; i < 300; i++) {
            int index = chance.nextInt(SIZE);
            InclusionProof.of(index, SIZE, reader).check(leaf(index), ROOTS.get(SIZE));
            int older = chance.nextInt(SIZE + 1);
            ConsistencyProof.of(older, SIZE, reader).check(ROOTS.get(older), ROOTS.get(SIZE));
            int size = 600 - chance.nextInt(300);
            InclusionProof.of(index % size, size, new TileHashReader(size, TILES))
                    .check(leaf(index % size), ROOTS.get(size));
        }
    }

    @Test
    void a_tree_goes_on_from_its_partial_tiles() {
        for (int size : new int[] {0, 1, 255, 256, 257, 511, 599, SIZE - 300, SIZE - 1}) {
            TileTree tree = TileTree.resumed(size, TILES, TILES);
            assertThat(tree.root()).as("size %d", size).isEqualTo(ROOTS.get(size));

            tree.append(leaf(size));
            assertThat(tree.size()).isEqualTo(size + 1);
            assertThat(tree.root()).isEqualTo(ROOTS.get(size + 1));
        }
    }

    @Test
    void a_full_tile_stands_for_the_partial_one_that_is_gone() {
        Tiles tiles = new Tiles();
        tiles.kept.putAll(TILES.kept);
        tiles.kept.keySet().removeIf(tile -> tile.equals(new TilePath(0, 1, 44)));

        InclusionProof.of(290, 300, new TileHashReader(300, tiles)).check(leaf(290), ROOTS.get(300));
    }

    @Test
    void a_tile_that_is_missing_or_has_another_length_is_refused() {
        Tiles tiles = new Tiles();
        assertThat(flaw(tiles)).isEqualTo(Flaw.TILE_MISSING);

        tiles.kept.put(new TilePath(0, 0, 3), new byte[65]);
        assertThat(flaw(tiles)).isEqualTo(Flaw.TILE_LENGTH);

        tiles.kept.put(new TilePath(0, 0, 3), new byte[4 * Hash.BYTES]);
        assertThat(flaw(tiles)).isEqualTo(Flaw.TILE_LENGTH);
    }

    private static Flaw flaw(Tiles tiles) {
        return catchThrowableOfType(Refused.class, () -> InclusionProof.of(0, 3, new TileHashReader(3, tiles)))
                .flaw();
    }
}
