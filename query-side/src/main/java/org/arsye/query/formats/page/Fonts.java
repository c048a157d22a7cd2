package org.arsye.query.formats.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fonts as they are set here: letter by letter. With ligatures a digest that is copied out of a file would have one letter where
 * two were written, and would be no digest.
 */
final class Fonts {

    /** OpenType, section "Table directory": a head of 12 bytes, then 16 bytes a table, the tag first. */
    private static final int HEAD = 12;

    private static final int TABLES = 4;
    private static final int RECORD = 16;
    private static final int TAG = 4;

    private Fonts() {}

    /** The same font; its table of substitutions has a name that nobody knows. */
    static byte[] withoutLigatures(byte[] font) {
        byte[] plain = font.clone();
        int tables = Short.toUnsignedInt(ByteBuffer.wrap(font).getShort(TABLES));
        for (int at = HEAD; at < HEAD + tables * RECORD; at += RECORD) {
            if (new String(plain, at, TAG, StandardCharsets.US_ASCII).equals("GSUB")) {
                System.arraycopy("gsub".getBytes(StandardCharsets.US_ASCII), 0, plain, at, TAG);
            }
        }
        return plain;
    }
}
