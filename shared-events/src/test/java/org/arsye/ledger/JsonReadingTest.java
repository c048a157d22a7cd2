package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.MalformedJson.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {

    @Test
    void every_kind_of_value_is_read() {
        Json read = Json.parse(" {\"b\" : [1, -20, true, false, \"x\", [], {}] ,\t\"a\":\r\n\"\"} ");

        assertThat(read).isInstanceOfSatisfying(Json.Obj.class, object -> {
            assertThat(object.members().keySet()).containsExactly("b", "a");
            assertThat(object.member("a")).contains(new Json.Str(""));
            assertThat(object.member("c")).isEmpty();
            assertThat(object.member("b"))
                    .contains(new Json.Arr(List.of(
                            new Json.Int(1),
                            new Json.Int(-20),
                            new Json.Bool(true),
                            new Json.Bool(false),
                            new Json.Str("x"),
                            new Json.Arr(List.of()),
                            new Json.Obj(Map.of()))));
        });
    }

    @Test
    void every_escape_is_read_as_what_it_means() {
        assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00EB\\u00eb\\ud83d\\uDE00\""))
                .isEqualTo(new Json.Str("\"\\/\b\f\n\r\të\u00eb😀"));
    }

    @Test
    void the_last_code_unit_is_a_character_like_any_other() {
        assertThat(Json.parse("\"\uffff\"")).isEqualTo(new Json.Str("\uffff"));
        assertThat(reason("\uffff")).isEqualTo(Reason.UNEXPECTED_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740991", "-9007199254740991", "0", "10"})
    void integers_are_read_to_the_largest_that_everyone_keeps(long integer) {
        assertThat(Json.parse(Long.toString(integer))).isEqualTo(new Json.Int(integer));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "9007199254740992 | INTEGER_TOO_LARGE",
                "-9007199254740992 | INTEGER_TOO_LARGE",
                "123456789012345678901234567890 | INTEGER_TOO_LARGE",
                "1.0 | FRACTION_OR_EXPONENT",
                "1e3 | FRACTION_OR_EXPONENT",
                "1E3 | FRACTION_OR_EXPONENT",
                "0.5 | FRACTION_OR_EXPONENT",
                "01 | UNEXPECTED_CHARACTER",
                "-0 | UNEXPECTED_CHARACTER",
                "- | UNEXPECTED_END",
                "-x | UNEXPECTED_CHARACTER",
                "+1 | UNEXPECTED_CHARACTER",
                "1_000 | TRAILING_TEXT",
                "٣ | UNEXPECTED_CHARACTER",
                "null | NULL_VALUE",
                "[null] | NULL_VALUE",
                "nul | UNEXPECTED_CHARACTER",
                "tru | UNEXPECTED_CHARACTER",
                "False | UNEXPECTED_CHARACTER",
                "NaN | UNEXPECTED_CHARACTER",
                "`` | UNEXPECTED_END",
                "[ | UNEXPECTED_END",
                "[1 | UNEXPECTED_END",
                "[1,] | UNEXPECTED_CHARACTER",
                "[1 2] | UNEXPECTED_CHARACTER",
                "[,1] | UNEXPECTED_CHARACTER",
                "{ | UNEXPECTED_END",
                "{\"a\" | UNEXPECTED_END",
                "{\"a\": | UNEXPECTED_END",
                "{\"a\":1 | UNEXPECTED_END",
                "{\"a\":1,} | UNEXPECTED_CHARACTER",
                "{\"a\" 1} | UNEXPECTED_CHARACTER",
                "{a:1} | UNEXPECTED_CHARACTER",
                "{'a':1} | UNEXPECTED_CHARACTER",
                "{\"a\":1,\"a\":2} | DUPLICATE_NAME",
                "{\"a\":1,\"\\u0061\":1} | DUPLICATE_NAME",
                "[{\"b\":{\"a\":1,\"a\":1}}] | DUPLICATE_NAME",
                "1 2 | TRAILING_TEXT",
                "{} x | TRAILING_TEXT",
                "[]] | TRAILING_TEXT",
                "\" | UNEXPECTED_END",
                "\"abc | UNEXPECTED_END",
                "\"\\ | UNEXPECTED_END",
                "\"\\x\" | UNEXPECTED_CHARACTER",
                "\"\\u12\" | UNEXPECTED_CHARACTER",
                "\"\\u12g4\" | UNEXPECTED_CHARACTER",
                "\"\\u٣٣٣٣\" | UNEXPECTED_CHARACTER",
                "\"\\u00 | UNEXPECTED_END",
                "\"\\u0000\" | NUL",
                "\"\\ud800\" | LONE_SURROGATE",
                "\"\\udc00\" | LONE_SURROGATE",
                "\"\\udc00\\ud800\" | LONE_SURROGATE",
                "\"\\ud800x\" | LONE_SURROGATE",
                "\"\\ud800\\ud800\" | LONE_SURROGATE",
                "{\"\\ud800\":1} | LONE_SURROGATE",
                "// c | UNEXPECTED_CHARACTER",
                "\u00a01 | UNEXPECTED_CHARACTER",
                "\ufeff1 | UNEXPECTED_CHARACTER"
            })
    void what_is_not_json_as_the_record_knows_it_is_refused(String text, Reason reason) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 13, 31})
    void a_control_character_stands_in_a_string_only_escaped(int control) {
        assertThat(reason("\"" + (char) control + "\"")).isEqualTo(Reason.UNEXPECTED_CHARACTER);
        assertThat(Json.parse("\"\\u%04x\"".formatted(control))).isEqualTo(new Json.Str("" + (char) control));
    }

    @Test
    void a_raw_nul_or_lone_surrogate_is_refused() {
        assertThat(reason("\"\0\"")).isEqualTo(Reason.NUL);
        assertThat(reason("\"\ud800\"")).isEqualTo(Reason.LONE_SURROGATE);
        assertThat(reason("\"\ude00\"")).isEqualTo(Reason.LONE_SURROGATE);
    }

    @Test
    void sixty_four_levels_are_read_and_one_more_is_refused() {
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Json.Arr.class);
        assertThat(reason("[".repeat(65) + "]".repeat(65))).isEqualTo(Reason.TOO_DEEP);
        assertThat(reason("{\"a\":".repeat(65) + "1" + "}".repeat(65))).isEqualTo(Reason.TOO_DEEP);
        assertThat(reason("[".repeat(1_000_000))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void bytes_must_be_utf_8_and_nothing_else() {
        assertThat(Json.parse("\"Prishtinë\"".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Json.Str("Prishtinë"));
        for (byte[] bad : new byte[][] {
            {'"', (byte) 0xeb, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            {'"', (byte) 0xc0, (byte) 0x80, '"'},
            "\"x\"".getBytes(StandardCharsets.UTF_16)
        }) {
            assertThatExceptionOfType(MalformedJson.class)
                    .isThrownBy(() -> Json.parse(bad))
                    .extracting(MalformedJson::reason)
                    .isEqualTo(Reason.NOT_UTF_8);
        }
    }

    @Test
    void a_refusal_says_where_and_never_quotes_the_text() {
        MalformedJson refusal =
                catchThrowableOfType(MalformedJson.class, () -> Json.parse("{\"secret\":1,\"secret\":2}"));

        assertThat(refusal).hasMessage("DUPLICATE_NAME at 12").hasNoCause();
        assertThat(refusal.offset()).isEqualTo(12);
    }

    private static Reason reason(String text) {
        return catchThrowableOfType(MalformedJson.class, () -> Json.parse(text)).reason();
    }
}
