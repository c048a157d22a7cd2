package org.arsye.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "1, 273, 17, tile/1/273.p/17",
        "63, 0, 1, tile/63/000.p/1",
        "-1, 1234067, 112, tile/entries/x001/x234/067.p/112",
        "-1, 5, 256, tile/entries/005",
        "0, 9223372036854775807, 256, tile/0/x009/x223/x372/x036/x854/x775/807"
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0",
                "tile/0/",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/0000",
                "tile/0/00",
                "tile/0/1234067",
                "tile/0/001/234/067",
                "tile/0/x001/234/067",
                "tile/0/x001/x234/x067",
                "tile/0/x000/067",
                "tile/0/x000/x000/067",
                "tile/00/000",
                "tile/01/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/0/-01",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/000.p/1/",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x001/x009/x223/x372/x036/x854/x775/807",
                "tile/data/000",
                "tile/Entries/000",
                "tile/0/../000",
                "tile/0/٠٠٠",
                "tile/0/000\n",
                "tile/0/000.p/1\n",
                "tile/8/0/001",
                "checkpoint"
            })
    void what_is_no_path_of_a_tile_is_refused(String path) {
        assertThat(catchThrowableOfType(Refused.class, () -> TilePath.parse(path))
                        .flaw())
                .isEqualTo(Flaw.NOT_A_TILE_PATH);
    }

    @Test
    void the_tiles_of_the_specifications_example_are_those_of_the_specification() {
        // "A tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112,
        // one
        // full level 1 tile, one partial level 1 tile of width 17, and one partial level 2 tile of width 1."
        assertThat(TilePath.in(70_000, 0, 272)).isEqualTo(TilePath.of(0, 272));
        assertThat(TilePath.in(70_000, 0, 273)).isEqualTo(new TilePath(0, 273, 112));
        assertThat(TilePath.in(70_000, 1, 0)).isEqualTo(TilePath.of(1, 0));
        assertThat(TilePath.in(70_000, 1, 1)).isEqualTo(new TilePath(1, 1, 17));
        assertThat(TilePath.in(70_000, 2, 0)).isEqualTo(new TilePath(2, 0, 1));
        assertThat(TilePath.in(70_000, TilePath.ENTRIES, 273)).isEqualTo(new TilePath(-1, 273, 112));
        assertThat(TilePath.in(256, 1, 0)).isEqualTo(new TilePath(1, 0, 1));
        assertBeyond(70_000, 0, 274);
        assertBeyond(70_000, 1, 2);
        assertBeyond(70_000, 3, 0);
        assertBeyond(256, 0, 1);
        assertBeyond(0, 0, 0);
        assertBeyond(70_000, 0, -1);
        assertBeyond(70_000, 0, Long.MAX_VALUE);
        assertBeyond(Long.MAX_VALUE, 8, 0);
    }

    private static void assertBeyond(long size, int level, long index) {
        assertThat(catchThrowableOfType(Refused.class, () -> TilePath.in(size, level, index))
                        .flaw())
                .isEqualTo(Flaw.INDEX_BEYOND_TREE);
    }
}
