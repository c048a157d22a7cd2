package org.arsye.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.Signers;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tree.Leaves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsistencyVerifierTest {

    private static final int SIZE = 300;
    private static final Leaves LEAVES = Samples.leaves(SIZE);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void export() {
        Samples.export(folder, SIZE);
    }

    private static byte[] note(int size) {
        return Samples.note(size, LEAVES).bytes();
    }

    private static Verdict verdict(byte[] older, byte[] newer) {
        TileSource tiles = new DirectoryTiles(folder);
        return new ConsistencyVerifier(Samples.POLICY).verify(older, newer, tiles);
    }

    private static Optional<Flaw> flaw(byte[] older, byte[] newer) {
        return verdict(older, newer).checks().getLast().flaw();
    }

    @Test
    void a_ledger_goes_on_from_each_of_its_beginnings() {
        for (int older = 0; older <= SIZE; older += 7) {
            assertThat(verdict(note(older), note(SIZE)).exitStatus()).isZero();
        }
        assertThat(verdict(note(SIZE), note(SIZE)).checks())
                .extracting(Check::rule)
                .containsExactly(Rule.FORM, Rule.SIGNATURE, Rule.QUORUM, Rule.SIGNATURE, Rule.QUORUM, Rule.CONSISTENCY);
    }

    @Test
    void a_past_that_was_rewritten_and_signed_anew_is_noticed() {
        Leaves rewritten = Leaves.many(SIZE);

        assertThat(flaw(Samples.note(100, rewritten).bytes(), note(SIZE))).contains(Flaw.OLDER_ROOT_DIFFERS);
        assertThat(flaw(note(100), Samples.note(SIZE, rewritten).bytes())).contains(Flaw.ROOT_DIFFERS);
    }

    @Test
    void a_ledger_does_not_become_shorter() {
        assertThat(flaw(note(SIZE), note(SIZE - 1))).contains(Flaw.SIZES_REVERSED);
    }

    @Test
    void tiles_that_are_missing_leave_it_unproven() {
        assertThat(flaw(note(SIZE), note(SIZE))).isEmpty();
        assertThat(new ConsistencyVerifier(Samples.POLICY)
                        .verify(note(100), note(SIZE), tile -> Optional.empty())
                        .checks()
                        .getLast()
                        .flaw())
                .contains(Flaw.TILE_MISSING);
    }

    @Test
    void another_ledger_is_not_the_same_one() {
        Ed25519Signer other = Signers.log("other.example", 2);
        byte[] note = SignedNote.of(new Checkpoint("other.example", 3, LEAVES.root(3)).text(), List.of(other))
                .bytes();
        Verdict verdict = new ConsistencyVerifier(Policy.of(List.of(Samples.LOG.key(), other.key())))
                .verify(note, note(SIZE), new DirectoryTiles(folder));

        assertThat(verdict.checks().getLast().flaw()).contains(Flaw.ORIGIN_DIFFERS);
        assertThat(verdict("no note".getBytes(StandardCharsets.UTF_8), note(3)).exitStatus())
                .isEqualTo(2);
    }
}
