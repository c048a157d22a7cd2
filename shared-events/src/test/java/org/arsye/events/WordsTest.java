package org.arsye.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Nested
    class A_localized_text {

        @Test
        void is_in_the_language_asked_for_or_else_the_first_there_is() {
            assertThat(new LocalizedText("po", "da", "yes").in("sr")).isEqualTo("da");
            assertThat(new LocalizedText("po", "da", null).in("en")).isEqualTo("po");
            assertThat(new LocalizedText(null, "da", "yes").in("sq")).isEqualTo("da");
            assertThat(new LocalizedText(null, null, "yes").in("de")).isEqualTo("yes");
            assertThat(new LocalizedText(null, null, null).in("sq")).isEmpty();
        }

        @Test
        void is_exactly_in_a_language_only_if_it_was_given() {
            assertThat(new LocalizedText("po", null, null).exactly("sq")).contains("po");
            assertThat(new LocalizedText("po", null, null).exactly("sr")).isEmpty();
            assertThat(new LocalizedText("po", null, null).exactly("de")).isEmpty();
        }
    }

    @Nested
    class A_sealed_value {

        @Test
        void that_is_still_open_does_not_print_itself() {
            assertThat(Sealed.text("fshehtë")).hasToString("Open[TEXT]");
            assertThat(Sealed.identity("fshehtë")).hasToString("Open[IDENTITY]");
        }

        @Test
        void is_absent_where_there_is_nothing_to_seal() {
            assertThat(Sealed.text(null)).isNull();
            assertThat(Sealed.identity(null)).isNull();
        }
    }

    @Nested
    class The_figures_of_a_report {

        @Test
        void add_up_to_what_was_received() {
            assertThat(figures(28, 1, 2, 3, 4, 5, 6, 7).received()).isEqualTo(28);
        }

        @Test
        void are_refused_where_they_do_not() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> figures(27, 1, 2, 3, 4, 5, 6, 7));
        }

        @Test
        void are_refused_where_any_part_is_below_zero() {
            for (int part = 1; part < 8; part++) {
                int[] figures = new int[8];
                figures[part] = -1;
                figures[0] = IntStream.of(figures).sum();
                assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(() -> figures(figures))
                        .withMessage("a count below zero");
            }
        }

        private static ReportFigures figures(int... n) {
            return new ReportFigures(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
        }
    }

    @Nested
    class A_read_model {

        /** The id is stored with every order: another way to make it would cut the orders from their read model. */
        @Test
        void has_an_id_that_follows_from_its_name_for_good() {
            assertThat(ReadModelId.of(ReadModelName.COMMENTS)).hasToString("d6195b21-f564-397a-9845-79659be621b5");
            assertThat(Stream.of(ReadModelName.values()).map(ReadModelId::of)).doesNotHaveDuplicates();
        }

        @Test
        void is_called_in_addresses_as_its_view_is() {
            assertThat(ReadModelName.PUBLIC_BODIES.view()).isEqualTo("public-bodies");
        }
    }
}
