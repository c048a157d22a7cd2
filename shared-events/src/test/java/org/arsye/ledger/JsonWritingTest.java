package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.arsye.ledger.MalformedJson.Reason;
import org.junit.jupiter.api.Test;

class JsonWritingTest {

    @Test
    void names_are_ordered_by_utf_16_code_units_as_in_rfc_8785_section_3_2_3() {
        Json read = Json.parse("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
                + "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                + "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}");

        assertThat(read.canonicalText())
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void strings_are_escaped_as_in_rfc_8785_section_3_2_2_2() {
        assertThat(new Json.Str("€$\u000f\nA'B\"\\\\\"/\u007f\u2028\b\t\f\r\u001b").canonicalText())
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028\\b\\t\\f\\r\\u001b\"");
    }

    @Test
    void there_is_no_white_space_and_the_bytes_are_utf_8() {
        assertThat(Json.parse(" { \"b\" : [ 1 , true ] , \"a\" : \"ë\" } ").canonical())
                .isEqualTo("{\"a\":\"ë\",\"b\":[1,true]}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_no_reader_would_take_back_cannot_be_made() {
        assertRefused(Reason.LONE_SURROGATE, () -> new Json.Str("\ud800"));
        assertRefused(Reason.LONE_SURROGATE, () -> new Json.Str("x\udc00"));
        assertRefused(Reason.LONE_SURROGATE, () -> new Json.Obj(Map.of("\ud83d", new Json.Int(1))));
        assertRefused(Reason.NUL, () -> new Json.Str("\0"));
        assertRefused(Reason.INTEGER_TOO_LARGE, () -> new Json.Int(Json.LARGEST_INTEGER + 1));
        assertRefused(Reason.INTEGER_TOO_LARGE, () -> new Json.Int(Long.MIN_VALUE));
    }

    @Test
    void what_is_too_deep_is_not_written() {
        assertThat(nested(64).canonicalText()).hasSize(128);
        assertRefused(Reason.TOO_DEEP, () -> nested(65).canonicalText());
    }

    @Test
    void whatever_is_written_is_read_back_and_written_the_same() {
        Random chance = new Random(8785);
        for (int i = 0; i < 2_000; i++) {
            Json value = any(chance, 4);
            byte[] written = value.canonical();

            assertThat(Json.parse(written)).isEqualTo(value);
            assertThat(Json.parse(written).canonical()).isEqualTo(written);
        }
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal).hasMessage(reason.name()));
    }

    private static Json nested(int depth) {
        Json value = new Json.Arr(List.of());
        for (int i = 1; i < depth; i++) {
            value = new Json.Arr(List.of(value));
        }
        return value;
    }

    private static Json any(Random chance, int depth) {
        return switch (chance.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> new Json.Str(anyString(chance));
            case 1 -> new Json.Int(chance.nextLong(-Json.LARGEST_INTEGER, Json.LARGEST_INTEGER + 1));
            case 2 -> new Json.Bool(chance.nextBoolean());
            case 3 -> {
                List<Json> elements = new ArrayList<>();
                for (int i = chance.nextInt(4); i > 0; i--) {
                    elements.add(any(chance, depth - 1));
                }
                yield new Json.Arr(elements);
            }
            default -> {
                Map<String, Json> members = new LinkedHashMap<>();
                for (int i = chance.nextInt(4); i > 0; i--) {
                    members.put(anyString(chance), any(chance, depth - 1));
                }
                yield new Json.Obj(members);
            }
        };
    }

    private static String anyString(Random chance) {
        return chance.ints(chance.nextInt(6), 1, 0x11_0000)
                .map(c -> chance.nextBoolean() ? 1 + c % 0x80 : c)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
