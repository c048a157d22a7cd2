package org.arsye.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON value as the record knows it (RFC 8259, narrowed): no fractions, no null, no integer beyond 2^53-1 (RFC 7493,
 * section 2.2), no NUL and no lone surrogate in a string, so every value has exactly one canonical form (RFC 8785).
 */
public sealed interface Json {

    /** The largest integer that every reader of JSON keeps exactly (RFC 7493, section 2.2). */
    long LARGEST_INTEGER = (1L << 53) - 1;

    /** Objects and arrays may stand this deep in one another; deeper is an attack on the reader's stack. */
    int DEEPEST = 64;

    /** Members in the order they were written; two objects are equal whatever their order. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members.forEach((name, value) -> {
                JsonStrings.check(name);
                Objects.requireNonNull(value);
            });
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member of that name, if there is one. */
        public Optional<Json> member(String name) {
            return Optional.ofNullable(members.get(name));
        }
    }

    /** Elements in order. */
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A string.
     *
     * @throws MalformedJson if it holds NUL or a lone surrogate
     */
    record Str(String value) implements Json {
        public Str {
            JsonStrings.check(value);
        }
    }

    /**
     * An integer.
     *
     * @throws MalformedJson if it is beyond {@link #LARGEST_INTEGER}
     */
    record Int(long value) implements Json {
        public Int {
            if (value > LARGEST_INTEGER || value < -LARGEST_INTEGER) {
                throw new MalformedJson(MalformedJson.Reason.INTEGER_TOO_LARGE);
            }
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements Json {}

    /**
     * Reads one JSON value and nothing else around it but white space.
     *
     * @throws MalformedJson if it is anything else
     */
    static Json parse(String text) {
        return new JsonParser(text).whole();
    }

    /**
     * Reads one JSON value from UTF-8 without a byte order mark (RFC 8259, section 8.1).
     *
     * @throws MalformedJson if it is anything else
     */
    static Json parse(byte[] utf8) {
        return parse(JsonStrings.decoded(utf8));
    }

    /**
     * The canonical text (RFC 8785, section 3.2): members ordered by the UTF-16 code units of their names, no white space.
     *
     * @throws MalformedJson if it is deeper than {@link #DEEPEST}, which no reader here would take back
     */
    default String canonicalText() {
        return JsonWriter.written(this);
    }

    /** The canonical text in UTF-8 (RFC 8785, section 3.2.4): the bytes that are hashed. */
    default byte[] canonical() {
        return canonicalText().getBytes(StandardCharsets.UTF_8);
    }
}
