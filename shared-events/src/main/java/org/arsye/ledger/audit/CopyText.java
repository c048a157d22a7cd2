package org.arsye.ledger.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * Reads lines of fields as PostgreSQL's COPY writes them in its text format: tabs between fields, a newline after each line,
 * and backslashes before what would be mistaken for either. Takes only what COPY writes, not all that it reads. For one thread.
 */
final class CopyText {

    /** A payload of 16 MiB in hexadecimal; far beyond what any event has. */
    private static final int LONGEST_LINE = 64 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int begin;
    private int end;
    private boolean over;
    private int[] starts = new int[16];
    private int[] stops = new int[16];
    private int fields;
    private long line;

    CopyText(InputStream in) {
        this.in = in;
    }

    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    /**
     * Goes to the next line.
     *
     * @return false after the last one
     * @throws Refused if it is cut, or too long
     */
    boolean next() throws IOException {
        int from = begin;
        int at = begin;
        fields = 0;
        line++;
        while (true) {
            while (at < end) {
                byte b = buffer[at++];
                if (b == '\t' || b == '\n') {
                    field(from, at - 1);
                    from = at;
                    if (b == '\n') {
                        begin = at;
                        return true;
                    }
                }
            }
            if (!more()) {
                if (end == begin) {
                    return false;
                }
                throw refused(Flaw.ROWS_LINE);
            }
            // What was read of the line stands at the front of the buffer now, and is read again.
            at = 0;
            from = 0;
            fields = 0;
        }
    }

    /** Moves what is left of the line to the front and reads on behind it. */
    private boolean more() throws IOException {
        if (over) {
            return false;
        }
        int left = end - begin;
        if (left == buffer.length) {
            if (left >= LONGEST_LINE) {
                throw refused(Flaw.TOO_LARGE);
            }
            buffer = Arrays.copyOfRange(buffer, begin, begin + 2 * left);
        } else {
            System.arraycopy(buffer, begin, buffer, 0, left);
        }
        begin = 0;
        int read = in.read(buffer, left, buffer.length - left);
        end = left + Math.max(read, 0);
        over = read < 0;
        return !over;
    }

    private void field(int from, int to) {
        if (fields == starts.length) {
            throw refused(Flaw.ROWS_LINE);
        }
        starts[fields] = from;
        stops[fields++] = to;
    }

    Refused refused(Flaw flaw) {
        return new Refused(flaw, "line " + line);
    }

    /** The fields of a line as texts, as the first line has them. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /**
     * A field as text.
     *
     * @throws Refused if it is null, escaped otherwise than COPY does, or no UTF-8
     */
    String text(int field) {
        int from = starts[field];
        int length = stops[field] - from;
        byte[] bytes = buffer;
        int backslash = from;
        while (backslash < stops[field] && buffer[backslash] != '\\') {
            backslash++;
        }
        if (backslash < stops[field]) {
            bytes = unescaped(from, stops[field]);
            from = 0;
            length = bytes.length;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(Flaw.NOT_UTF_8);
        }
    }

    boolean isNull(int field) {
        int from = starts[field];
        return stops[field] - from == 2 && buffer[from] == '\\' && buffer[from + 1] == 'N';
    }

    private byte[] unescaped(int from, int to) {
        byte[] bytes = new byte[to - from];
        int length = 0;
        for (int at = from; at < to; at++) {
            byte b = buffer[at];
            if (b == '\\') {
                b = ++at == to ? 0 : meant(buffer[at]);
                if (b == 0) {
                    throw refused(Flaw.ROWS_ESCAPE);
                }
            }
            bytes[length++] = b;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte meant(byte escaped) {
        return switch (escaped) {
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            default -> 0;
        };
    }

    /**
     * A field of bytes in hexadecimal: {@code \\x} and two digits a byte, of which COPY doubles the backslash.
     *
     * @throws Refused if it is not that
     */
    byte[] bytes(int field) {
        int from = starts[field];
        int digits = stops[field] - from - 3;
        if (digits < 0
                || digits % 2 != 0
                || buffer[from] != '\\'
                || buffer[from + 1] != '\\'
                || buffer[from + 2] != 'x') {
            throw refused(Flaw.ROWS_VALUE);
        }
        byte[] bytes = new byte[digits / 2];
        int bad = 0;
        for (int i = 0, at = from + 3; i < bytes.length; i++, at += 2) {
            int high = Hex.DIGITS[buffer[at] & 0xff];
            int low = Hex.DIGITS[buffer[at + 1] & 0xff];
            bad |= high | low;
            bytes[i] = (byte) (high << 4 | low);
        }
        if (bad < 0) {
            throw refused(Flaw.ROWS_VALUE);
        }
        return bytes;
    }

    /** PostgreSQL writes small letters only. */
    private static final class Hex {
        static final byte[] DIGITS = new byte[256];

        static {
            Arrays.fill(DIGITS, (byte) -1);
            for (int i = 0; i < 16; i++) {
                DIGITS["0123456789abcdef".charAt(i)] = (byte) i;
            }
        }

        private Hex() {}
    }
}
