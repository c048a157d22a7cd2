package org.arsye.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryBundleTest {

    @Test
    void an_entry_stands_behind_its_length() {
        byte[] bundle = EntryBundle.of(List.of("one".getBytes(), "two".getBytes(), new byte[300]));

        // The first eight bytes of tessera's test log.
        assertThat(HexFormat.of().formatHex(bundle, 0, 10)).isEqualTo("00036f6e65000374776f");
        assertThat(HexFormat.of().formatHex(bundle, 10, 12)).isEqualTo("012c");
        assertThat(EntryBundle.read(bundle, 3)).containsExactly("one".getBytes(), "two".getBytes(), new byte[300]);
    }

    @Test
    void the_largest_entry_is_taken_and_one_byte_more_is_not() {
        assertThat(EntryBundle.read(EntryBundle.of(List.of(new byte[65_535])), 1))
                .containsExactly(new byte[65_535]);
        assertThat(catchThrowableOfType(Refused.class, () -> EntryBundle.of(List.of(new byte[65_536])))
                        .flaw())
                .isEqualTo(Flaw.ENTRY_TOO_LARGE);
        assertThat(catchThrowableOfType(Refused.class, () -> EntryBundle.of(List.of(new byte[0])))
                        .flaw())
                .isEqualTo(Flaw.ENTRY_EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, BUNDLE_TOO_SHORT",
        "00, 1, BUNDLE_CUT",
        "0001, 1, BUNDLE_CUT",
        "000261, 1, BUNDLE_CUT",
        "00016100, 1, BUNDLE_TOO_LONG",
        "000161000162, 1, BUNDLE_TOO_LONG",
        "000161, 2, BUNDLE_TOO_SHORT",
        "00016100, 2, BUNDLE_CUT",
        "0000, 1, ENTRY_EMPTY",
        "0001610000, 2, ENTRY_EMPTY"
    })
    void a_bundle_has_exactly_its_entries(String hex, int width, Flaw flaw) {
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> EntryBundle.read(HexFormat.of().parseHex(hex), width))
                        .flaw())
                .isEqualTo(flaw);
    }
}
