package org.arsye.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.arsye.ledger.Json;

/**
 * Walks over the bytes of one JSON value and accepts it if, and only if, it is in canonical form (RFC 8785, section 3.2) and
 * within what {@link Json} takes. Builds nothing: a million entries go by and leave no garbage. For one thread.
 *
 * <p>Every method that reads moves on and answers true, or answers false and is not to be asked again.
 */
class CanonicalScanner {

    private static final int MOST_DIGITS = 16;

    /** Whether the last string was ASCII without an escape. */
    private boolean plain;

    byte[] bytes;
    int at;
    int end;

    final boolean plain() {
        return plain;
    }

    final void over(byte[] array, int from, int length) {
        bytes = array;
        at = from;
        end = from + length;
    }

    final boolean byteIs(int wanted) {
        return at < end && bytes[at] == wanted && ++at > 0;
    }

    final boolean literal(byte[] wanted) {
        if (end - at < wanted.length || !Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            return false;
        }
        at += wanted.length;
        return true;
    }

    final boolean value(int depth) {
        if (at == end) {
            return false;
        }
        return switch (bytes[at]) {
            case '"' -> string();
            case '{' -> depth < Json.DEEPEST && object(depth + 1);
            case '[' -> depth < Json.DEEPEST && array(depth + 1);
            case 't' -> literal(True.BYTES);
            case 'f' -> literal(False.BYTES);
            default -> integer() != NO_INTEGER;
        };
    }

    private static final class True {
        static final byte[] BYTES = "true".getBytes(StandardCharsets.US_ASCII);
    }

    private static final class False {
        static final byte[] BYTES = "false".getBytes(StandardCharsets.US_ASCII);
    }

    /** Members in the order of their names, none twice (section 3.2.3). */
    final boolean object(int depth) {
        if (!byteIs('{')) {
            return false;
        }
        if (byteIs('}')) {
            return true;
        }
        int before = at;
        int beforeEnd = at;
        boolean beforePlain = true;
        do {
            int name = at;
            if (!string()) {
                return false;
            }
            int nameEnd = at;
            boolean namePlain = plain;
            if (before != name && !ascending(before, beforeEnd, name, nameEnd, beforePlain && namePlain)) {
                return false;
            }
            before = name;
            beforeEnd = nameEnd;
            beforePlain = namePlain;
            if (!byteIs(':') || !value(depth)) {
                return false;
            }
        } while (byteIs(','));
        return byteIs('}');
    }

    private boolean array(int depth) {
        at++;
        if (byteIs(']')) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (byteIs(','));
        return byteIs(']');
    }

    /** Two strings with their quotation marks, as UTF-16 code units: for plain ASCII the bytes say the same. */
    private boolean ascending(int first, int firstEnd, int second, int secondEnd, boolean plain) {
        if (plain) {
            return Arrays.compare(bytes, first + 1, firstEnd - 1, bytes, second + 1, secondEnd - 1) < 0;
        }
        return decoded(first, firstEnd).compareTo(decoded(second, secondEnd)) < 0;
    }

    private String decoded(int from, int to) {
        return ((Json.Str) Json.parse(Arrays.copyOfRange(bytes, from, to))).value();
    }

    /** Escapes only where they must be, and only the one that must be (section 3.2.2.2); all else as UTF-8. */
    final boolean string() {
        if (!byteIs('"')) {
            return false;
        }
        plain = true;
        while (true) {
            at = EightBytes.plain(bytes, at, end);
            if (at == end) {
                return false;
            }
            byte b = bytes[at++];
            if (b == '"') {
                return true;
            }
            plain = false;
            if (b == '\\' ? !escape() : b < 0 ? !character(b) : b < ' ') {
                return false;
            }
        }
    }

    private boolean escape() {
        if (at == end) {
            return false;
        }
        return switch (bytes[at++]) {
            case '"', '\\', 'b', 't', 'n', 'f', 'r' -> true;
            case 'u' -> control();
            default -> false;
        };
    }

    /** The rest of \\u00xx: a control character that has no shorter escape, in lower case; NUL is none that is taken. */
    private boolean control() {
        if (end - at < 4 || bytes[at] != '0' || bytes[at + 1] != '0') {
            return false;
        }
        byte high = bytes[at + 2];
        byte low = bytes[at + 3];
        at += 4;
        boolean hex = (low >= '0' && low <= '9') || (low >= 'a' && low <= 'f');
        boolean shorter = low == '8' || low == '9' || low == 'a' || low == 'c' || low == 'd' || low == '0';
        return hex && (high == '1' || high == '0' && !shorter);
    }

    /** The rest of a character of more than one byte: the shortest form, no surrogate (RFC 3629, section 4). */
    private boolean character(byte first) {
        int lead = first & 0xff;
        if (lead < 0xc2 || lead > 0xf4) {
            return false;
        }
        int more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        if (end - at < more) {
            return false;
        }
        int second = bytes[at] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return false;
        }
        for (int i = 1; i < more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        at += more;
        return true;
    }

    /** What {@link #integer} answers if there is none: no integer that is taken is as small. */
    static final long NO_INTEGER = Long.MIN_VALUE;

    /** An integer as section 3.2.2.3 writes it, within 2^53-1 on both sides; no minus before zero, no leading zeros. */
    final long integer() {
        boolean negative = byteIs('-');
        int from = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - from <= MOST_DIGITS) {
            number = number * 10 + (bytes[at++] - '0');
        }
        int digits = at - from;
        boolean good = digits > 0
                && digits <= MOST_DIGITS
                && number <= Json.LARGEST_INTEGER
                && (bytes[from] != '0' || digits == 1 && !negative);
        if (!good) {
            return NO_INTEGER;
        }
        return negative ? -number : number;
    }
}
