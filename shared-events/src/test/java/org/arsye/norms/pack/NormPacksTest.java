package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import org.arsye.events.comment.ModerationReason;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.time.Convention;
import org.arsye.norms.time.FirstDay;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormPacksTest {

    private static final String PACK = "ZZ-TEST-1";
    private static final LocalDate NEW_YEAR_2025 = LocalDate.of(2025, 1, 1);
    private static final String FIRST = Sample.with("  until: 2029-12-31\n", "");
    private static final String SECOND = FIRST.replace("version: 1", "version: 2")
            .replace("from: 2020-01-01", "from: 2025-01-01")
            .replace("from: 2024-01-01", "from: 2025-01-01")
            .replace("    effective: {from: 2025-01-01, until: 2023-12-31}\n", "")
            .replace(
                    "  - id: open\n    kind: OPEN_PERIOD\n    from: PUBLICATION\n    minimum: {number: 20",
                    "  - id: later\n    kind: OPEN_PERIOD\n    from: PUBLICATION\n    minimum: {number: 20");

    @TempDir
    private Path folder;

    @Test
    void a_pack_says_for_what_a_comment_may_be_hidden_and_what_nobody_verified_forbids_nothing() {
        assertThat(Sample.sound().moderationReasons())
                .containsExactlyInAnyOrder(ModerationReason.INSULT, ModerationReason.THREAT);
    }

    @Test
    void a_pack_that_names_no_reason_to_hide_a_comment_has_all() {
        assertThat(NormPacks.bundled().versions("WB-2017").iterator().next().moderationReasons())
                .containsExactlyInAnyOrder(ModerationReason.values());
    }

    @Nested
    class A_version {

        @Test
        void is_in_force_until_the_eve_of_the_next() {
            NormPacks packs = Sample.packs(SECOND, FIRST);

            assertThat(version(packs, LocalDate.of(2019, 12, 31))).isEmpty();
            assertThat(version(packs, LocalDate.of(2020, 1, 1))).contains(1);
            assertThat(version(packs, NEW_YEAR_2025.minusDays(1))).contains(1);
            assertThat(version(packs, NEW_YEAR_2025)).contains(2);
        }

        @Test
        void is_not_in_force_after_the_last_day_it_names_even_if_there_is_no_other() {
            NormPacks packs = Sample.packs(Sample.SOUND);

            assertThat(version(packs, LocalDate.of(2029, 12, 31))).contains(1);
            assertThat(version(packs, LocalDate.of(2030, 1, 1))).isEmpty();
        }

        @Test
        void must_begin_after_the_earlier_ones() {
            assertThatThrownBy(() -> Sample.packs(FIRST, FIRST.replace("version: 1", "version: 2")))
                    .isInstanceOf(NormsRefused.class)
                    .hasMessageStartingWith(
                            "pack-2.yaml, line 1, /inForce: the days of version 2 overlap those of version 1");
            // The first says that it holds to the end of 2029.
            assertThatThrownBy(() -> Sample.packs(SECOND, Sample.SOUND))
                    .hasMessageStartingWith(
                            "pack-2.yaml, line 1, /inForce: the days of version 1 overlap those of version 2");
        }

        @Test
        void with_the_same_number_and_other_content_is_refused_and_the_same_content_is_not() {
            assertThat(Sample.packs(FIRST, FIRST).versions(PACK)).hasSize(1);
            assertThatThrownBy(() -> Sample.packs(FIRST, FIRST + "# another word\n"))
                    .isInstanceOf(NormsRefused.class)
                    .hasMessage(
                            "pack-2.yaml, line 1, /version: version 1 of ZZ-TEST-1 is there already with other content;"
                                    + " a correction is a later version");
        }

        @Test
        void is_named_by_the_digest_that_anybody_can_compute() throws Exception {
            assertThat(Sample.sound().digest())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(Sample.SOUND.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Nested
    class A_consultation {

        @Test
        void keeps_the_version_it_was_opened_under() {
            NormPacks before = Sample.packs(FIRST);
            PackReference opened = before.inForce(PACK, LocalDate.of(2024, 6, 10))
                    .orElseThrow()
                    .reference();

            NormPacks after = Sample.packs(FIRST, SECOND);

            assertThat(version(after, NEW_YEAR_2025)).contains(2);
            assertThat(after.bound(opened)).hasValueSatisfying(pack -> {
                assertThat(pack.version()).isEqualTo(1);
                assertThat(pack).isEqualTo(before.bound(opened).orElseThrow());
            });
        }

        @Test
        void is_not_given_another_pack_of_the_same_name() {
            PackReference opened = Sample.sound().reference();

            assertThat(Sample.packs(Sample.SOUND + "# another word\n").bound(opened))
                    .isEmpty();
        }
    }

    @Nested
    class An_operator {

        @Test
        void adds_a_pack_and_a_later_version_without_a_release() throws IOException {
            Files.writeString(folder.resolve("ours.yaml"), Sample.SOUND);
            Files.writeString(
                    folder.resolve("WB-2.yml"),
                    bundled("WB-2017.yaml")
                            .replace("version: 1", "version: 2")
                            .replace("from: 2017-11-06", "from: 2027-01-01"));
            Files.writeString(folder.resolve("readme.txt"), "not a pack");

            NormPacks packs = NormPacks.with(folder);

            assertThat(packs.ids()).contains(PACK).hasSize(6);
            assertThat(packs.inForce("WB-2017", LocalDate.of(2026, 12, 31)).map(NormPack::version))
                    .contains(1);
            assertThat(packs.inForce("WB-2017", LocalDate.of(2027, 1, 1)).map(NormPack::version))
                    .contains(2);
        }

        @Test
        void cannot_change_a_version_that_came_with_the_program() throws IOException {
            Files.writeString(
                    folder.resolve("AL.yaml"), bundled("AL-146-2014.yaml").replace("number: 20", "number: 5"));

            assertThatThrownBy(() -> NormPacks.with(folder))
                    .isInstanceOf(NormsRefused.class)
                    .hasMessageStartingWith("AL.yaml, line 1, /version: version 1 of AL-146-2014 is there already");
        }

        @Test
        void is_told_of_a_folder_that_is_not_there() {
            assertThatThrownBy(() -> NormPacks.with(folder.resolve("elsewhere")))
                    .hasMessageContaining("there is no such folder; make it, or do not name it");
        }

        private static String bundled(String name) throws IOException {
            return Files.readString(Path.of("src/main/resources/norms/packs", name));
        }
    }

    @Nested
    class A_term {

        @Test
        void of_one_name_is_another_on_another_day() {
            NormPack pack = Sample.sound();

            assertThat(minimum(pack, LocalDate.of(2023, 12, 31))).isEqualTo(15);
            assertThat(minimum(pack, LocalDate.of(2024, 1, 1))).isEqualTo(20);
            assertThat(pack.term("open", LocalDate.of(2019, 12, 31))).isEmpty();
        }

        @Test
        void is_counted_by_what_is_verified_only() {
            TimeRules time = Sample.sound().time();

            assertThat(time.convention()).isEqualTo(new Convention(Optional.of(FirstDay.COUNTS), Optional.empty()));
            assertThat(time.cutOff(ZoneId.of("Europe/Tirane")).zone()).isEqualTo(ZoneId.of("Europe/Belgrade"));
            assertThat(time.cutOff(ZoneId.of("Europe/Tirane")).time()).isEqualTo(LocalTime.of(16, 0));
        }

        private static int minimum(NormPack pack, LocalDate day) {
            return pack.term("open", day).flatMap(Term::minimum).orElseThrow().number();
        }
    }

    @Test
    void what_is_not_verified_is_listed() {
        assertThat(Sample.sound().unverified())
                .extracting(Norm::id)
                .containsExactly("last-day", "report-term", "hide-threat", "annual-due");
    }

    private static Optional<Integer> version(NormPacks packs, LocalDate day) {
        return packs.inForce(PACK, day).map(NormPack::version);
    }
}
