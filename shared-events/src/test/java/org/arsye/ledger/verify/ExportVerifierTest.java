package org.arsye.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Mutations;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.Signers;
import org.arsye.ledger.tile.EntryBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportVerifierTest {

    @TempDir
    private Path folder;

    private Verdict verdict() {
        return new ExportVerifier(folder, Samples.POLICY, (done, of) -> {}).verify();
    }

    private List<Flaw> flaws() {
        return verdict().checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILS)
                .map(check -> check.flaw().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000})
    void an_export_of_any_size_holds_and_every_check_says_so(int size) {
        Samples.export(folder, size);
        List<Long> progress = new ArrayList<>();

        Verdict verdict = new ExportVerifier(folder, Samples.POLICY, (done, of) -> progress.add(done)).verify();

        assertThat(verdict.checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);
        assertThat(verdict.checks())
                .extracting(Check::rule)
                .containsExactly(
                        Rule.FORM,
                        Rule.SIGNATURE,
                        Rule.QUORUM,
                        Rule.BUNDLES,
                        Rule.ROOT,
                        Rule.ENTRY,
                        Rule.TILES,
                        Rule.REST);
        assertThat(verdict.exitStatus()).isZero();
        assertThat(progress).hasSize((size + 255) / 256).isSorted();
    }

    @Test
    void a_mirror_that_has_kept_smaller_tiles_and_has_newer_ones_holds() throws IOException {
        Samples.export(folder, 700);
        byte[] newest = Files.readAllBytes(folder.resolve("checkpoint"));
        Samples.export(folder, 600);
        Samples.export(folder, 100);
        Samples.file(folder.resolve("checkpoint"), newest);
        assertThat(verdict().checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);

        Samples.export(folder, 600);
        assertThat(verdict().holds()).isTrue();
        assertThat(verdict().checks().getLast().flaw()).contains(Flaw.FILE_NOT_VOUCHED_FOR);
    }

    @Test
    void full_tiles_and_bundles_stand_for_partial_ones_that_are_gone() throws IOException {
        Samples.export(folder, 300);
        byte[] smaller = Files.readAllBytes(folder.resolve("checkpoint"));
        Files.delete(folder.resolve("tile/entries/001.p/44"));
        Files.delete(folder.resolve("tile/0/001.p/44"));
        Samples.export(folder, 512);
        Samples.file(folder.resolve("checkpoint"), smaller);

        assertThat(flaws()).isEmpty();
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void a_changed_smaller_tile_or_bundle_is_noticed_too() throws IOException {
        Samples.export(folder, 100);
        Samples.export(folder, 300);
        assertThat(verdict().holds()).isTrue();
        turn(folder.resolve("tile/entries/000.p/100"), 50);
        turn(folder.resolve("tile/0/000.p/100"), 50);

        assertThat(flaws()).containsExactlyInAnyOrder(Flaw.BUNDLE_DIFFERS, Flaw.TILE_DIFFERS);
    }

    @Test
    void an_entry_that_was_changed_is_named() throws IOException {
        Samples.export(folder, 300);
        turn(folder.resolve("tile/entries/000"), 5_000);

        assertThat(verdict().checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILS)
                .extracting(Check::toString)
                .anyMatch(check -> check.startsWith("FAILS ROOT (300 entries): the root that follows"))
                .anyMatch(check -> check.startsWith("FAILS TILES (tile/0/000): the tile holds other hashes"));
        assertThat(verdict().exitStatus()).isEqualTo(1);
    }

    @Test
    void entries_that_changed_places_are_named() throws IOException {
        Samples.export(folder, 3);
        byte[] exchanged = EntryBundle.of(List.of(Samples.entry(0), Samples.entry(2), Samples.entry(1)));
        Samples.file(folder.resolve("tile/entries/000.p/3"), exchanged);

        assertThat(verdict().checks())
                .filteredOn(check -> check.rule() == Rule.ENTRY)
                .extracting(Check::where, check -> check.flaw().orElseThrow())
                .containsExactly(tuple("entry 1", Flaw.ENTRY_POSITION), tuple("entry 2", Flaw.ENTRY_POSITION));
    }

    @Test
    void a_hundred_failures_are_named_and_the_rest_counted() throws IOException {
        Samples.export(folder, 200);
        byte[] bundle = Files.readAllBytes(folder.resolve("tile/entries/000.p/200"));
        String other = new String(bundle, StandardCharsets.ISO_8859_1).replace("arsye/1", "arsye/2");
        Samples.file(folder.resolve("tile/entries/000.p/200"), other.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(verdict().checks())
                .filteredOn(check -> check.rule() == Rule.ENTRY)
                .hasSize(101)
                .last()
                .satisfies(check -> assertThat(check.where()).isEqualTo("and 100 more like these"));
    }

    @Test
    void what_is_not_there_is_missed() throws IOException {
        assertThat(verdict().exitStatus()).isEqualTo(2);

        Samples.export(folder, 300);
        Files.delete(folder.resolve("tile/1/000.p/1"));
        assertThat(flaws()).containsExactly(Flaw.TILE_MISSING);

        Files.delete(folder.resolve("tile/entries/000"));
        assertThat(flaws()).containsExactly(Flaw.BUNDLE_MISSING);
        assertThat(verdict().exitStatus()).isEqualTo(1);
    }

    @Test
    void a_checkpoint_of_more_entries_than_there_can_be_does_not_hold() {
        Samples.export(folder, 3);
        Checkpoint largest =
                new Checkpoint(Samples.ORIGIN, Long.MAX_VALUE, Samples.leaves(3).root(3));
        Samples.file(
                folder.resolve("checkpoint"),
                SignedNote.of(largest.text(), List.of(Samples.LOG)).bytes());

        assertThat(flaws()).containsExactly(Flaw.BUNDLE_MISSING);
        assertThat(verdict().holds()).isFalse();
    }

    @Test
    void a_ledger_that_is_not_trusted_does_not_hold() {
        Samples.export(folder, 3);
        Policy other = Policy.of(List.of(Signers.log(Samples.ORIGIN, 2).key()));

        assertThat(new ExportVerifier(folder, other, (done, of) -> {}).verify().exitStatus())
                .isEqualTo(1);
    }

    @Test
    void disclosures_are_held_against_their_entries() {
        Samples.export(folder, 5);
        disclosures("1", "[\"" + Samples.disclosure(1) + "\"]");
        disclosures("4", "[]");
        assertThat(verdict().checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);
        assertThat(verdict().checks()).extracting(Check::rule).contains(Rule.DISCLOSURE);

        disclosures("2", "[\"" + Samples.disclosure(1) + "\"]");
        disclosures("3", "{}");
        disclosures("5", "[]");
        disclosures("07", "[]");
        assertThat(flaws())
                .containsExactlyInAnyOrder(
                        Flaw.DISCLOSURE_UNKNOWN, Flaw.DISCLOSURE_FILE, Flaw.INDEX_BEYOND_TREE, Flaw.DISCLOSURE_FILE);
    }

    @Test
    void not_one_mutation_of_a_tile_a_bundle_or_the_checkpoint_holds() throws IOException {
        Samples.export(folder, 260);
        assertThat(verdict().holds()).isTrue();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSize(6);
        for (Path file : files) {
            byte[] good = Files.readAllBytes(file);
            Mutations.ofSomeBytes(good, Math.max(1, good.length / 30), (what, bytes) -> {
                Samples.file(file, bytes);
                assertThat(verdict().holds()).as("%s: %s", file, what).isFalse();
            });
            Samples.file(file, good);
        }
        assertThat(verdict().holds()).isTrue();
    }

    private void disclosures(String name, String json) {
        Samples.file(folder.resolve("disclosures").resolve(name), json.getBytes(StandardCharsets.UTF_8));
    }

    private static void turn(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}
