package org.arsye.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.MalformedJson.Reason;

/** RFC 8259 from the first character to the last, less what {@link Json} excludes. */
final class JsonParser {

    private static final char END = '\uffff';

    private final String text;
    private int at;

    JsonParser(String text) {
        this.text = text;
    }

    Json whole() {
        Json value = value(0);
        space();
        if (at < text.length()) {
            throw no(Reason.TRAILING_TEXT);
        }
        return value;
    }

    private Json value(int depth) {
        space();
        return switch (peek()) {
            case '{' -> object(deeper(depth));
            case '[' -> array(deeper(depth));
            case '"' -> new Json.Str(string());
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> throw no(text.startsWith("null", at) ? Reason.NULL_VALUE : Reason.UNEXPECTED_CHARACTER);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> integer();
            default -> throw unexpected();
        };
    }

    private Json object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        space();
        if (skipped('}')) {
            return new Json.Obj(members);
        }
        do {
            space();
            int start = at;
            if (peek() != '"') {
                throw unexpected();
            }
            String name = string();
            space();
            expect(':');
            if (members.put(name, value(depth)) != null) {
                throw new MalformedJson(Reason.DUPLICATE_NAME, start);
            }
            space();
        } while (skipped(','));
        expect('}');
        return new Json.Obj(members);
    }

    private Json array(int depth) {
        List<Json> elements = new ArrayList<>();
        at++;
        space();
        if (skipped(']')) {
            return new Json.Arr(elements);
        }
        do {
            elements.add(value(depth));
            space();
        } while (skipped(','));
        expect(']');
        return new Json.Arr(elements);
    }

    private String string() {
        int start = at++;
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            if (at == text.length()) {
                throw no(Reason.UNEXPECTED_END);
            }
            char c = text.charAt(at);
            if (c < 0x20) {
                throw no(c == 0 ? Reason.NUL : Reason.UNEXPECTED_CHARACTER);
            }
            at++;
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        try {
            String value = read.toString();
            JsonStrings.check(value);
            return value;
        } catch (MalformedJson e) {
            throw new MalformedJson(e.reason(), start);
        }
    }

    private char escaped() {
        char kind = peek();
        char meant = switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw unexpected();
        };
        at++;
        return meant;
    }

    /** Reads the four digits after u and stays on the last one. Only ASCII digits count, unlike in Character.digit. */
    private char hexadecimal() {
        int meant = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            char digit = peek();
            if (digit >= 128 || Character.digit(digit, 16) < 0) {
                throw unexpected();
            }
            meant = meant << 4 | Character.digit(digit, 16);
        }
        return (char) meant;
    }

    private Json integer() {
        int start = at;
        boolean negative = skipped('-');
        int first = at;
        while (isDigit(peek())) {
            at++;
        }
        String digits = text.substring(first, at);
        if (digits.isEmpty()) {
            throw unexpected();
        }
        // A leading zero is not JSON; minus zero is, but not an integer with one spelling.
        if (digits.charAt(0) == '0' && (digits.length() > 1 || negative)) {
            throw new MalformedJson(Reason.UNEXPECTED_CHARACTER, start);
        }
        if (peek() == '.' || peek() == 'e' || peek() == 'E') {
            throw no(Reason.FRACTION_OR_EXPONENT);
        }
        if (digits.length() > 16 || Long.parseLong(digits) > Json.LARGEST_INTEGER) {
            throw new MalformedJson(Reason.INTEGER_TOO_LARGE, start);
        }
        return new Json.Int(negative ? -Long.parseLong(digits) : Long.parseLong(digits));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Json literal(String word, Json meant) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return meant;
    }

    private int deeper(int depth) {
        if (depth == Json.DEEPEST) {
            throw no(Reason.TOO_DEEP);
        }
        return depth + 1;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skipped(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private void expect(char c) {
        if (!skipped(c)) {
            throw unexpected();
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private MalformedJson unexpected() {
        return no(at < text.length() ? Reason.UNEXPECTED_CHARACTER : Reason.UNEXPECTED_END);
    }

    private MalformedJson no(Reason reason) {
        return new MalformedJson(reason, at);
    }
}
