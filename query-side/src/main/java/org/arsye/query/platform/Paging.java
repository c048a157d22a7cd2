package org.arsye.query.platform;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Which part of a list is asked for. A controller takes it as a parameter ({@code limit}, {@code cursor}).
 *
 * @param limit how many at most, 1 to 500
 * @param cursor the {@code next} of the part before; null for the first part
 * @throws BadParameter if the limit is out of range or the cursor is none of ours
 */
public record Paging(int limit, String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int HIGHEST_LIMIT = 500;

    private static final int CURSOR_BYTES = Long.BYTES;

    public Paging {
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new BadParameter("limit");
        }
        if (cursor != null) {
            read(cursor);
        }
    }

    /** The first part, of the usual size. */
    public static Paging first() {
        return new Paging(DEFAULT_LIMIT, null);
    }

    /** The first part, as large as it may be. */
    public static Paging largest() {
        return new Paging(HIGHEST_LIMIT, null);
    }

    /** The part as large as it may be whose rows come after a key. */
    public static Paging largestAfter(long key) {
        return new Paging(HIGHEST_LIMIT, cursorAfter(key));
    }

    /** The key that this part's rows come after; the given one for the first part. */
    public long afterOr(long beginning) {
        return cursor == null ? beginning : read(cursor);
    }

    /** The cursor of what comes after this key. */
    public static String cursorAfter(long key) {
        byte[] bytes = ByteBuffer.allocate(CURSOR_BYTES).putLong(key).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static long read(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == CURSOR_BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadParameter("cursor");
        }
        throw new BadParameter("cursor");
    }
}
