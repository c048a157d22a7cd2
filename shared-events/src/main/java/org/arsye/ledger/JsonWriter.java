package org.arsye.ledger;

import java.util.Map;
import java.util.TreeMap;

/** RFC 8785, section 3.2. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String written(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value, 0);
        return writer.out.toString();
    }

    private void write(Json value, int depth) {
        switch (value) {
            case Json.Obj obj -> object(obj, deeper(depth));
            case Json.Arr arr -> array(arr, deeper(depth));
            case Json.Str str -> string(str.value());
            case Json.Int number -> out.append(number.value());
            case Json.Bool bool -> out.append(bool.value());
        }
    }

    private static int deeper(int depth) {
        if (depth == Json.DEEPEST) {
            throw new MalformedJson(MalformedJson.Reason.TOO_DEEP);
        }
        return depth + 1;
    }

    private void object(Json.Obj obj, int depth) {
        out.append('{');
        String separator = "";
        // String's natural order is that of UTF-16 code units, which section 3.2.3 asks for.
        for (Map.Entry<String, Json> member : new TreeMap<>(obj.members()).entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue(), depth);
            separator = ",";
        }
        out.append('}');
    }

    private void array(Json.Arr arr, int depth) {
        out.append('[');
        String separator = "";
        for (Json element : arr.elements()) {
            out.append(separator);
            write(element, depth);
            separator = ",";
        }
        out.append(']');
    }

    /** Section 3.2.2.2: the two-letter escapes, \\u00xx in lower case for other controls, all else as it is. */
    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 0xf, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
