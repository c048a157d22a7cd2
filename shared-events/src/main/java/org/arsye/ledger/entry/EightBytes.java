package org.arsye.ledger.entry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once. Most of an entry is plain ASCII within strings, and most of checking it is to find that out. */
final class EightBytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = ONES << 7;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private EightBytes() {}

    /** The first place that is no printable ASCII, or is a quotation mark or a backslash; or where the walk ends. */
    static int plain(byte[] bytes, int from, int end) {
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONG.get(bytes, at);
            long quote = eight ^ QUOTES;
            long backslash = eight ^ BACKSLASHES;
            // The high bit of a byte is set where it is below a space, zero after the exclusive or, or not ASCII. A
            // borrow can
            // set it falsely only above a byte where it is set rightly, and the lowest is the one that counts.
            long special = (eight - SPACES | quote - ONES | backslash - ONES | eight) & HIGHS;
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >> 3);
            }
        }
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }
}
