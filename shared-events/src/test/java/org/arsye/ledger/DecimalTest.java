package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 1_000_000, 999_999_999_999_999_999L, Long.MAX_VALUE})
    void a_number_has_one_spelling(long number) {
        assertThat(Decimal.parse(Long.toString(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "-0",
                "00",
                "01",
                " 1",
                "1 ",
                "1\n",
                "1_0",
                "1.0",
                "1e3",
                "0x1",
                "٣",
                "９",
                "9223372036854775808",
                "9999999999999999999",
                "18446744073709551616",
                "100000000000000000000"
            })
    void everything_else_is_refused(String text) {
        assertThat(catchThrowableOfType(Refused.class, () -> Decimal.parse(text))
                        .flaw())
                .isEqualTo(Flaw.NOT_DECIMAL);
    }
}
