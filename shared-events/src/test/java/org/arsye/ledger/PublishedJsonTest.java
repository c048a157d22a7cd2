package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import org.arsye.ledger.MalformedJson.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The test data of RFC 8785's author (github.com/cyberphone/json-canonicalization), and the numbers of the RFC's appendix B:
 * what the record takes comes out as published; what it does not take (null, fractions) is refused, not approximated.
 */
class PublishedJsonTest {

    @Test
    void words_are_not_sorted_as_in_any_language() {
        assertThat(canonical("{\"peach\": \"This sorting order\", \"péché\": \"is wrong according to French\","
                        + " \"pêche\": \"but canonicalization MUST\", \"sin\":   \"ignore locale\"}"))
                .isEqualTo("{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\","
                        + "\"pêche\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}");
    }

    @Test
    void structures_are_sorted_at_every_depth() {
        // Published with 56.0 where there is 56: another spelling of the number, which is not taken.
        assertThat(canonical("{\"1\": {\"f\": {\"f\": \"hi\",\"F\": 5} ,\"\\n\": 56}, \"10\": { }, \"\": \"empty\","
                        + " \"a\": { }, \"111\": [ {\"e\": \"yes\",\"E\": \"no\" } ], \"A\": { }}"))
                .isEqualTo("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                        + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}");
        assertThat(refused("{\"1\": 56.0}")).isEqualTo(Reason.FRACTION_OR_EXPONENT);
    }

    @Test
    void text_is_not_normalized() {
        assertThat(canonical("{ \"Unnormalized Unicode\":\"A\\u030a\" }"))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
    }

    @Test
    void weird_names_are_sorted_by_their_code_units() {
        assertThat(HexFormat.of()
                        .formatHex(Json.parse("{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\","
                                        + " \"\\u000a\": \"Newline\", \"1\": \"One\", \"\\u0080\": \"Control\\u007f\","
                                        + " \"\\ud83d\\ude02\": \"Smiley\", \"\\u00f6\": \"Latin Small Letter O With Diaeresis\","
                                        + " \"\\ufb33\": \"Hebrew Letter Dalet With Dagesh\","
                                        + " \"</script>\": \"Browser Challenge\"}")
                                .canonical()))
                .isEqualTo(WEIRD);
    }

    @Test
    void literals_and_strings_of_the_rfcs_example_are_taken_without_the_null() {
        assertThat(canonical("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                        + " \"literals\": [true, false]}"))
                .isEqualTo("{\"literals\":[true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(refused("{\"literals\": [null, true, false]}")).isEqualTo(Reason.NULL_VALUE);
        assertThat(refused("[56, {\"d\": true, \"10\": null, \"1\": [ ]}]")).isEqualTo(Reason.NULL_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"333333333.33333329", "1E30", "4.50", "2e-3", "0.000000000000000000000000001", "-1.5", "5e-324"})
    void a_number_that_is_no_integer_is_refused(String number) {
        assertThat(refused(number)).isEqualTo(Reason.FRACTION_OR_EXPONENT);
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740991, ",
        "-9007199254740991, ",
        "9007199254740992, INTEGER_TOO_LARGE",
        "-9007199254740992, INTEGER_TOO_LARGE",
        "9007199254740994, INTEGER_TOO_LARGE",
        "295147905179352830000, INTEGER_TOO_LARGE",
        "-0, UNEXPECTED_CHARACTER"
    })
    void an_integer_is_taken_as_far_as_every_reader_keeps_it(String number, Reason reason) {
        if (reason == null) {
            assertThat(canonical(number)).isEqualTo(number);
        } else {
            assertThat(refused(number)).isEqualTo(reason);
        }
    }

    private static String canonical(String text) {
        return Json.parse(text).canonicalText();
    }

    private static Reason refused(String text) {
        return catchThrowableOfType(MalformedJson.class, () -> Json.parse(text)).reason();
    }

    private static final String WEIRD =
            "7b225c6e223a224e65776c696e65222c225c72223a2243617272696167652052657475726e222c2231223a224f6e6522"
                    + "2c223c2f7363726970743e223a2242726f77736572204368616c6c656e6765222c22c280223a22436f6e74726f6c7f22"
                    + "2c22c3b6223a224c6174696e20536d616c6c204c6574746572204f205769746820446961657265736973222c22e282ac"
                    + "223a224575726f205369676e222c22f09f9882223a22536d696c6579222c22efacb3223a22486562726577204c657474"
                    + "65722044616c6574205769746820446167657368227d";
}
