package org.arsye.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r", "\u00a0", "\u2003\u2028\u2029", "\u200b\u200e\ufeff", "\u202e \u2066"})
    void what_no_reader_could_see_is_blank(String text) {
        assertThat(Wording.isBlank(text)).isTrue();
    }

    @Test
    void no_text_is_blank() {
        assertThat(Wording.isBlank(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ë", ".", "\u200bшта", "\ud83c\udf33"})
    void what_a_reader_sees_is_not_blank(String text) {
        assertThat(Wording.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUL \u0000", "bell \u0007", "escape \u001b[31m", "delete \u007f", "next line \u0085"})
    void control_characters_cannot_be_recorded(String text) {
        assertThat(Wording.isRecordable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83c", "\udf33 alone", "reversed \udf33\ud83c"})
    void lone_surrogates_cannot_be_recorded(String text) {
        assertThat(Wording.isRecordable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tab\tline\r\n", "pair \ud83c\udf33", "override \u202e txt", "<script>", "'; drop table --"})
    void whatever_people_write_can_be_recorded(String text) {
        assertThat(Wording.isRecordable(text)).isTrue();
    }

    @Test
    void letters_of_every_script_count_and_nothing_else_does() {
        assertThat(Wording.letters("Çështja 7 — пут, 𐐀!")).isEqualTo(7 + 3 + 1);
    }
}
