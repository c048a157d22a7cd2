package org.arsye.command.kernel;

import static org.arsye.command.kernel.ObjectionsTest.Missing.MISSING;
import static org.arsye.command.kernel.TextRejected.TEXT_NOT_VALID_UNICODE;
import static org.arsye.command.kernel.TextRejected.TEXT_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.arsye.events.LocalizedText;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    enum Missing implements Reason {
        MISSING,
        THIN
    }

    @Test
    void everything_that_stands_in_the_way_is_said_at_once() {
        Objections objections = new Objections()
                .required(new LocalizedText(" ", "četiri", "four\u0000"), 5, MISSING, "/title")
                .when(true, Missing.THIN, "/other");

        Rejection rejection = catchThrowableOfType(Rejection.class, objections::raise);

        assertThat(rejection.objections())
                .isEqualTo(List.of(
                        new Objection(MISSING, "/title/sq"),
                        new Objection(TEXT_TOO_LONG, "/title/sr"),
                        new Objection(TEXT_NOT_VALID_UNICODE, "/title/en"),
                        new Objection(Missing.THIN, "/other")));
        assertThat(rejection).hasMessage("MISSING");
    }

    @Test
    void a_text_may_be_as_long_as_its_limit_and_not_one_character_longer() {
        assertThatCode(() ->
                        new Objections().required("1234🌳", 5, MISSING, "/text").raise())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Objections()
                        .required("12345🌳", 5, MISSING, "/text")
                        .raise())
                .hasMessage("TEXT_TOO_LONG");
    }

    @Test
    void a_text_that_cannot_be_stored_is_refused_wherever_it_stands() {
        assertThatCode(() ->
                        new Objections().optional("half \ud83c", 10, "/text").raise())
                .hasMessage("TEXT_NOT_VALID_UNICODE");
    }

    @Test
    void an_absent_text_in_several_languages_lacks_both_official_ones() {
        Rejection rejection = catchThrowableOfType(
                Rejection.class,
                () -> new Objections()
                        .required((LocalizedText) null, 5, MISSING, "/title")
                        .raise());

        assertThat(rejection.objections()).extracting(Objection::pointer).containsExactly("/title/sq", "/title/sr");
    }

    @Test
    void an_empty_english_text_is_not_a_text() {
        assertThatCode(() -> new Objections()
                        .required(new LocalizedText("po", "da", ""), 5, MISSING, "/title")
                        .raise())
                .hasMessage("MISSING");
    }

    @Test
    void what_is_missing_is_not_called_thin_as_well() {
        Rejection rejection = catchThrowableOfType(
                Rejection.class,
                () -> new Objections()
                        .substantial(new LocalizedText(" ", "da", null), 10, MISSING, Missing.THIN, "/reason")
                        .raise());

        assertThat(rejection.objections())
                .containsExactly(new Objection(MISSING, "/reason/sq"), new Objection(Missing.THIN, "/reason/sr"));
    }

    @Test
    void no_objection_raises_nothing() {
        assertThatCode(() -> new Objections()
                        .optional((String) null, 5, "/wording")
                        .optional((LocalizedText) null, 5, MISSING, "/conclusion")
                        .raise())
                .doesNotThrowAnyException();
    }
}
