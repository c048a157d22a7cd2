package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.arsye.ledger.MalformedNumber.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionNumberTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Worked out by hand: 8p, plus what makes it mod 37 less than 32, in base 32, and the check. */
    @ParameterizedTest
    @CsvSource({
        "0, 000-000", // 0
        "1, 000-088", // 8, check 8
        "4, 000-150", // 32 to 36 have no letter; 37, check 0
        "5, 000-183", // 40 = 1*32+8, check 3
        "1000, 007-T08", // 8000 = 7*1024+26*32+0, check 8
    })
    void a_position_has_the_number_worked_out_by_hand(long position, String number) {
        assertThat(ContributionNumber.of(position)).isEqualTo(number);
        assertThat(ContributionNumber.parse(number)).isEqualTo(position);
    }

    @Test
    void every_position_has_one_number_of_letters_and_digits_and_is_found_by_it() {
        Set<String> seen = new HashSet<>();
        for (long position = 0; position < 50_000; position++) {
            String number = ContributionNumber.of(position);

            assertThat(number).matches("([0-9A-HJKMNP-TV-Z]{1,3}-)+[0-9A-HJKMNP-TV-Z]{3}");
            assertThat(seen.add(number)).isTrue();
            assertThat(ContributionNumber.parse(number)).isEqualTo(position);
        }
    }

    @Test
    void positions_of_every_size_are_found_by_their_numbers() {
        Random chance = new Random(37);
        for (int i = 0; i < 20_000; i++) {
            long position = chance.nextLong(Json.LARGEST_INTEGER + 1) >> chance.nextInt(53);
            assertThat(ContributionNumber.parse(ContributionNumber.of(position)))
                    .isEqualTo(position);
        }
        assertThat(ContributionNumber.parse(ContributionNumber.of(Json.LARGEST_INTEGER)))
                .isEqualTo(Json.LARGEST_INTEGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-150", "ooo-i5o", "OOO L5O", "000150", "150", " 0-0-0 1 5 0 ", "0000000000150"})
    void however_it_is_typed_it_means_the_same(String typed) {
        assertThat(ContributionNumber.parse(typed)).isEqualTo(4);
    }

    @Test
    void one_mistyped_symbol_is_always_noticed() {
        Random chance = new Random(1969);
        for (int i = 0; i < 300; i++) {
            String number = ContributionNumber.of(chance.nextLong(1L << 40)).replace("-", "");
            for (int at = 0; at < number.length(); at++) {
                for (char other : SYMBOLS.toCharArray()) {
                    if (other != number.charAt(at)) {
                        assertThat(reason(number.substring(0, at) + other + number.substring(at + 1)))
                                .isEqualTo(Reason.WRONG_CHECK);
                    }
                }
            }
        }
    }

    @Test
    void two_neighbours_swapped_before_the_check_are_always_noticed() {
        Random chance = new Random(1970);
        for (int i = 0; i < 2_000; i++) {
            String number = ContributionNumber.of(chance.nextLong(1L << 40)).replace("-", "");
            for (int at = 0; at < number.length() - 2; at++) {
                if (number.charAt(at) != number.charAt(at + 1)) {
                    String swapped = number.substring(0, at)
                            + number.charAt(at + 1)
                            + number.charAt(at)
                            + number.substring(at + 2);
                    assertThat(reason(swapped)).isEqualTo(Reason.WRONG_CHECK);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "-, TOO_SHORT",
        "0, TOO_SHORT",
        "00000000000000, TOO_LONG",
        "000-151, WRONG_CHECK",
        "000-U50, UNKNOWN_SYMBOL",
        "000-15*, UNKNOWN_SYMBOL",
        "000-15=, UNKNOWN_SYMBOL",
        "000-15u, UNKNOWN_SYMBOL",
        "000–150, UNKNOWN_SYMBOL",
        "000-ı50, UNKNOWN_SYMBOL",
        "٠٠٠-150, UNKNOWN_SYMBOL",
        "000-011, NEVER_GIVEN",
        "000-077, NEVER_GIVEN",
        "ZZZZZZZZZZZZ9, NEVER_GIVEN",
    })
    void what_is_no_number_is_refused_with_the_reason(String typed, Reason reason) {
        assertThat(reason(typed)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Json.LARGEST_INTEGER + 1, Long.MAX_VALUE})
    void there_is_no_number_where_there_is_no_position(long position) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ContributionNumber.of(position));
    }

    private static Reason reason(String typed) {
        return catchThrowableOfType(MalformedNumber.class, () -> ContributionNumber.parse(typed))
                .reason();
    }
}
