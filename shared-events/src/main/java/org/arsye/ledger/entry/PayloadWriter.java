package org.arsye.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.arsye.ledger.Json;

/**
 * The payload of an entry straight from the stored bytes: members sorted, white space gone, seals reduced, nothing built on
 * the way. Knows only what stored events usually look like; at everything else it gives up, and the long way over
 * {@link Json} and {@link SealedFields} decides. Where it does not give up, it says what the long way says. For one thread.
 */
final class PayloadWriter extends CanonicalScanner {

    private static final byte[][] PARTS = {{'s', 'd'}, {'k', 'i', 'd'}, {'i', 'v'}, {'c', 't'}};

    /** A digest: 43 characters, two quotation marks. */
    private static final int DIGEST = 45;

    /** For each member: where its name begins and ends, and where what is written of it begins and ends. */
    private static final int SPAN = 4;

    private byte[] out = new byte[4_096];
    private byte[] scratch = new byte[4_096];
    private int size;
    private int[] spans = new int[64 * SPAN];
    private int members;

    /** The object's bytes in canonical form; null if it is to go the long way. */
    byte[] written(byte[] json) {
        over(json, 0, json.length);
        size = 0;
        members = 0;
        space();
        boolean written = at < end && json[at] == '{' && write(1);
        space();
        return written && at == end ? Arrays.copyOf(out, size) : null;
    }

    private boolean write(int depth) {
        if (at == end) {
            return false;
        }
        int from = at;
        boolean read = switch (bytes[at]) {
            case '{' -> {
                at++;
                yield depth + 1 < Json.DEEPEST && writeObject(depth + 1);
            }
            case '[' -> {
                at++;
                yield depth + 1 < Json.DEEPEST && writeArray(depth + 1);
            }
            default -> value(depth) && copied(from);
        };
        return read;
    }

    private boolean writeArray(int depth) {
        put('[');
        space();
        if (byteIs(']')) {
            put(']');
            return true;
        }
        while (true) {
            space();
            if (!write(depth)) {
                return false;
            }
            space();
            if (!byteIs(',')) {
                put(']');
                return byteIs(']');
            }
            put(',');
        }
    }

    private boolean writeObject(int depth) {
        int first = members;
        int start = size;
        space();
        if (!byteIs('}')) {
            do {
                space();
                int span = newSpan();
                spans[span] = at;
                if (!string() || !plain()) {
                    return false;
                }
                spans[span + 1] = at;
                spans[span + 2] = size;
                copied(spans[span]);
                put(':');
                space();
                if (!byteIs(':')) {
                    return false;
                }
                space();
                if (!write(depth)) {
                    return false;
                }
                spans[span + 3] = size;
                space();
            } while (byteIs(','));
            if (!byteIs('}')) {
                return false;
            }
        }
        boolean good = reduced(first) && sorted(first);
        if (good) {
            join(first, start);
        }
        members = first;
        return good;
    }

    /** Of the four strings of a seal only the digest stays; an object that is half a seal is not for this way. */
    private boolean reduced(int first) {
        int parts = 0;
        int digest = -1;
        for (int i = first; i < members; i++) {
            int part = part(i * SPAN);
            parts |= part;
            digest = part == 1 ? i : digest;
        }
        if (parts == 0) {
            return true;
        }
        if (parts != 15 || members - first != PARTS.length) {
            return false;
        }
        for (int i = first; i < members; i++) {
            // A string is the only value that ends with a quotation mark.
            if (out[spans[i * SPAN + 3] - 1] != '"') {
                return false;
            }
        }
        System.arraycopy(spans, digest * SPAN, spans, first * SPAN, SPAN);
        members = first + 1;
        return digest(spans[first * SPAN + 2] + "\"sd\":".length(), spans[first * SPAN + 3]);
    }

    private int part(int span) {
        for (int i = 0; i < PARTS.length; i++) {
            if (Arrays.equals(bytes, spans[span] + 1, spans[span + 1] - 1, PARTS[i], 0, PARTS[i].length)) {
                return 1 << i;
            }
        }
        return 0;
    }

    private boolean digest(int from, int to) {
        return to - from == DIGEST
                && SealedFields.isDigest(new String(out, from + 1, DIGEST - 2, StandardCharsets.ISO_8859_1));
    }

    /** Sorts the members by their names, which are plain ASCII here; false if one is there twice. */
    private boolean sorted(int first) {
        for (int i = first + 1; i < members; i++) {
            for (int j = i; j > first; j--) {
                int before = (j - 1) * SPAN;
                int order = Arrays.compare(
                        bytes,
                        spans[before] + 1,
                        spans[before + 1] - 1,
                        bytes,
                        spans[before + SPAN] + 1,
                        spans[before + SPAN + 1] - 1);
                if (order == 0) {
                    return false;
                }
                if (order < 0) {
                    break;
                }
                for (int k = before; k < before + SPAN; k++) {
                    int swap = spans[k];
                    spans[k] = spans[k + SPAN];
                    spans[k + SPAN] = swap;
                }
            }
        }
        return true;
    }

    private void join(int first, int start) {
        if (scratch.length < size) {
            scratch = new byte[out.length];
        }
        System.arraycopy(out, start, scratch, start, size - start);
        size = start;
        put('{');
        for (int i = first; i < members; i++) {
            if (i > first) {
                put(',');
            }
            put(scratch, spans[i * SPAN + 2], spans[i * SPAN + 3]);
        }
        put('}');
    }

    private int newSpan() {
        if (++members * SPAN > spans.length) {
            spans = Arrays.copyOf(spans, 2 * spans.length);
        }
        return (members - 1) * SPAN;
    }

    private boolean copied(int from) {
        put(bytes, from, at);
        return true;
    }

    private void put(byte[] from, int begin, int to) {
        int length = to - begin;
        if (size + length > out.length) {
            out = Arrays.copyOf(out, 2 * (size + length));
        }
        System.arraycopy(from, begin, out, size, length);
        size += length;
    }

    private void put(char ascii) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) ascii;
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }
}
