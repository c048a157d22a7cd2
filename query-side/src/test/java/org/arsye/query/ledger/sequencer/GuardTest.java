package org.arsye.query.ledger.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Given a log of 700 entries that was signed at 600 and at 700, when somebody does this to it, then nothing is signed. */
class GuardTest {

    private LogBook log;

    @BeforeEach
    void signed(TestInfo test) {
        log = new LogBook("guard_" + Integer.toHexString(test.getDisplayName().hashCode()));
        log.record(600);
        log.sequence();
        log.record(100);
        log.sequence();
        assertThat(log.checkpoint().size()).isEqualTo(700);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_tail_was_cut_off_with_its_leaves_its_tiles_and_its_checkpoints() {
        cut(300);

        assertThat(log.refusal()).isEqualTo(Refusal.TREE_SHORTER_THAN_SIGNED);
        assertThat(log.notes()).containsOnlyKeys(0L);
    }

    @Test
    void an_old_state_came_back_and_was_made_to_grow_otherwise_and_signed() {
        cut(300);
        log.record(500);
        log.sides().execute("update store.event set aggregate_type = 'Changed' where position = 650");
        forge(800);

        assertThat(log.refusal()).isEqualTo(Refusal.TREE_DIFFERS_FROM_SIGNED);
    }

    @Test
    void a_row_was_rewritten_with_its_leaf_and_its_tiles_and_all_was_signed_anew_with_the_key() throws Exception {
        SignedNote old = log.latest();
        log.sides().execute("update store.event set at = at + interval '1 hour' where position = 10");
        cut(0);
        forge(700);

        assertThat(log.refusal()).isEqualTo(Refusal.TREE_DIFFERS_FROM_SIGNED);
        // Whoever has the guard's file as well is caught by anyone who kept an older checkpoint.
        Files.write(log.guard(), log.latest().bytes());
        log.record(50);
        log.sequence();
        Checkpoint before = log.trusted(old).checkpoint();
        Checkpoint now = log.checkpoint();
        assertThatThrownBy(
                        () -> log.tree().consistency(before.size(), now.size()).check(before.root(), now.root()))
                .hasMessageContaining("ROOT_DIFFERS");
    }

    @Test
    void a_leaf_was_changed_on_the_right_edge_only() {
        log.sides().execute("update ledger.leaf set hash = sha256('x') where position = 690");

        assertThat(log.refusal()).isEqualTo(Refusal.TREE_DIFFERS_FROM_SIGNED);
    }

    @Test
    void the_record_was_cut_and_not_the_tree() {
        log.sides().execute("delete from store.event where position >= 650");

        assertThat(log.refusal()).isEqualTo(Refusal.RECORD_SHORTER_THAN_TREE);
        log.record(100);
        log.sides().execute("update store.event set event_id = gen_random_uuid() where position = 699");
        assertThat(log.refusal()).isEqualTo(Refusal.RECORD_DIFFERS_FROM_TREE);
    }

    @Test
    void the_guard_is_gone_until_a_checkpoint_from_elsewhere_takes_its_place() throws IOException {
        byte[] mirrored = log.latest().bytes();
        Files.delete(log.guard());
        log.record(1);

        assertThat(log.refusal()).isEqualTo(Refusal.GUARD_MISSING);
        assertThatThrownBy(() -> log.keeper()
                        .guard("another note\n\n— x AAAA\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(LogKeeper.NotDone.class);
        log.keeper().guard(mirrored);
        log.sequence();
        assertThat(log.checkpoint().size()).isEqualTo(701);
    }

    @Test
    void the_guard_is_that_of_another_log_or_of_nothing() throws IOException {
        try (LogBook other = new LogBook("guard_other")) {
            other.sequence();
            Files.write(log.guard(), other.latest().bytes());
            assertThat(log.refusal()).isEqualTo(Refusal.GUARD_OF_ANOTHER_LOG);
        }
        Files.writeString(log.guard(), "something else");
        assertThat(log.refusal()).isEqualTo(Refusal.GUARD_UNREADABLE);
    }

    /** A write to /dev/full fails as one to a full disk does. */
    @Test
    void the_disk_of_the_guard_is_full_and_nothing_is_published() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
        Path beside = log.folder().resolve("guard.new");
        Files.createSymbolicLink(beside, full);
        byte[] guarded = Files.readAllBytes(log.guard());
        log.record(5);

        assertThat(log.refusal()).isEqualTo(Refusal.GUARD_NOT_WRITABLE);
        assertThat(log.checkpoint().size()).isEqualTo(700);
        assertThat(Files.readAllBytes(log.guard())).isEqualTo(guarded);
        Files.delete(beside);
        log.sequence();
        assertThat(log.checkpoint().size()).isEqualTo(705);
    }

    @Test
    void the_key_is_that_of_another_log() throws IOException {
        try (LogBook other = new LogBook("guard_other_key")) {
            Files.copy(
                    other.folder().resolve("ledger.key"),
                    log.folder().resolve("ledger.key"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(log.refusal()).isEqualTo(Refusal.KEY_OF_ANOTHER_LOG);
    }

    /** As the superuser: takes back everything from a size on. */
    private void cut(long size) {
        log.sides().execute("delete from ledger.note where size > 0");
        log.sides().execute("delete from ledger.checkpoint where size > 0");
        log.sides().execute("delete from ledger.tile where level > 0 or (index + 1) * 256 > " + size);
        log.sides().execute("delete from ledger.leaf where position >= " + size);
        if (size > 0) {
            log.sides().execute("delete from store.event where position >= " + size);
        }
    }

    /** Makes the tree anew up to a size and signs it, as somebody does who has the key and need ask no guard. */
    private void forge(long size) {
        try (SequencerTable table = log.table()) {
            Guard nobody = new Guard(log.folder().resolve("forged")) {
                @Override
                org.arsye.ledger.note.TrustedCheckpoint read(org.arsye.ledger.note.Policy keys) {
                    return log.trusted(log.tree().signed(0).orElseThrow());
                }
            };
            log.sequence(table, nobody);
        }
        assertThat(log.checkpoint().size()).isEqualTo(size);
    }
}
