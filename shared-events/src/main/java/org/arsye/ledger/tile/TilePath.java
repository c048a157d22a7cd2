package org.arsye.ledger.tile;

import java.util.Locale;
import java.util.regex.Pattern;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * Where a tile or a bundle of entries stands, and how wide it is (tlog-tiles, Merkle Tree and Log entries). One tile has one
 * path, and what is no such path is refused: nobody climbs out of the folder by one.
 *
 * @param level 0 to 63; {@link #ENTRIES} for a bundle
 * @param index counted from the left of its level
 * @param width how many hashes or entries, 1 to 256
 */
public record TilePath(int level, long index, int width) {

    /** In the place of a level: the entries themselves. */
    public static final int ENTRIES = -1;

    /** Of a full tile. */
    public static final int FULL = 256;

    /** How many levels of the tree a tile spans. */
    public static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new Refused(Flaw.NOT_A_TILE_PATH);
        }
    }

    /** A full tile. */
    public static TilePath of(int level, long index) {
        return new TilePath(level, index, FULL);
    }

    /**
     * The tile of that place in a tree of that size: full or, at the right edge, partial (tlog-tiles, Partial Tiles).
     *
     * @throws Refused if the tree has no such tile
     */
    public static TilePath in(long size, int level, long index) {
        long hashes = hashes(size, level) - (index << HEIGHT);
        if (index < 0 || index > Long.MAX_VALUE >> HEIGHT || hashes <= 0) {
            throw new Refused(Flaw.INDEX_BEYOND_TREE);
        }
        return new TilePath(level, index, (int) Math.min(hashes, FULL));
    }

    /** How many hashes a level has in a tree of that size: {@code floor(size / 256^level)}. */
    static long hashes(long size, int level) {
        int shift = HEIGHT * Math.max(level, 0);
        return shift >= Long.SIZE - 1 ? 0 : size >> shift;
    }

    /**
     * Reads a path, relative to the ledger's prefix.
     *
     * @throws Refused if it is none, or another path is that of the same tile
     */
    public static TilePath parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new Refused(Flaw.NOT_A_TILE_PATH);
        }
        try {
            int level = parts.group(1).equals("entries") ? ENTRIES : (int) Decimal.parse(parts.group(1));
            long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
            int width = parts.group(3) == null ? FULL : (int) Decimal.parse(parts.group(3));
            TilePath tile = new TilePath(level, index, width);
            if (tile.path().equals(path)) {
                return tile;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: a number too large for any tile, or one that is written otherwise.
        }
        throw new Refused(Flaw.NOT_A_TILE_PATH);
    }

    /** Whether it is a bundle of entries, not a tile of hashes. */
    public boolean entries() {
        return level == ENTRIES;
    }

    /** Whether it has fewer than 256. */
    public boolean partial() {
        return width < FULL;
    }

    /** The full tile at the same place, which may be there instead of the partial one. */
    public TilePath full() {
        return of(level, index);
    }

    /** The path, relative to the ledger's prefix. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        path.insert(0, "tile/" + (entries() ? "entries" : Integer.toString(level)) + "/");
        return partial() ? path.append(".p/").append(width).toString() : path.toString();
    }
}
