package org.arsye.query.ledger.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.List;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;
import org.junit.jupiter.api.Test;

/** Given a log whose key is replaced, then both sign for a while, and each note stays valid under the keys that signed it. */
class RotationTest {

    @Test
    void two_keys_sign_in_the_overlap_and_the_old_one_not_after_it() throws Exception {
        try (LogBook log = new LogBook("rotation")) {
            log.record(10);
            log.sequence();
            SignedNote before = log.latest();
            VerifierKey old = log.key();

            VerifierKey next = log.keeper().rotate();
            log.announce(next);
            log.record(9);
            log.sequence();
            assertThatThrownBy(() -> log.keeper().rotate()).isInstanceOf(LogKeeper.NotDone.class);
            SignedNote overlap = log.latest();
            verifiesUnder(old, overlap);
            verifiesUnder(next, overlap);

            log.keeper().retire();
            assertThatThrownBy(() -> log.keeper().rotate())
                    .isInstanceOf(LogKeeper.NotDone.class)
                    .hasMessageContaining("is one of the log already");
            Files.delete(log.folder().resolve("ledger.key"));
            log.record(10);
            log.sequence();
            SignedNote after = log.latest();
            verifiesUnder(next, after);
            assertThatThrownBy(() -> verifiesUnder(old, after)).hasMessageContaining("SIGNATURE_MISSING");
            verifiesUnder(old, before);
            await().untilAsserted(() -> assertThat(log.tree().signer()).hasToString("Optional[" + next + "]"));
            assertThat(log.tree().keys()).hasSize(2);
            assertThatThrownBy(() -> log.keeper().retire()).isInstanceOf(LogKeeper.NotDone.class);
        }
    }

    @Test
    void a_key_that_nobody_announced_does_not_sign() throws Exception {
        try (LogBook log = new LogBook("rotation_unannounced")) {
            VerifierKey old = log.key();
            VerifierKey next = log.keeper().rotate();
            log.record(5);
            log.sequence();

            verifiesUnder(old, log.latest());
            assertThatThrownBy(() -> verifiesUnder(next, log.latest())).hasMessageContaining("SIGNATURE_MISSING");
            assertThat(log.tree().keys()).hasSize(1);
            assertThat(log.keeper().rotate()).as("asked again").hasToString(next.toString());
        }
    }

    @Test
    void it_signs_from_the_checkpoint_on_that_covers_its_announcement() throws Exception {
        try (LogBook log = new LogBook("rotation_from")) {
            log.record(7);
            log.sequence();
            log.announce(log.keeper().rotate());
            log.sequence();

            try (SequencerTable table = log.table()) {
                assertThat(table.ledger().keys().getLast().position()).isEqualTo(7);
            }
        }
    }

    @Test
    void a_key_that_comes_after_its_announcement_signs_only_what_is_still_unsigned() throws Exception {
        try (LogBook log = new LogBook("rotation_late")) {
            VerifierKey next = log.keeper().rotate();
            var file = log.folder().resolve("next.key");
            var away = log.folder().resolve("away.key");
            Files.move(file, away);
            log.announce(next);
            log.record(4);
            log.sequence();
            SignedNote without = log.latest();

            Files.move(away, file);
            log.sequence();
            assertThat(log.latest().bytes()).isEqualTo(without.bytes());
            log.record(1);
            log.sequence();
            verifiesUnder(next, log.latest());
            try (SequencerTable table = log.table()) {
                assertThat(table.ledger().keys().getLast().position()).isEqualTo(5);
            }
        }
    }

    @Test
    void while_two_must_sign_one_alone_does_not() throws Exception {
        try (LogBook log = new LogBook("rotation_lost")) {
            log.announce(log.keeper().rotate());
            log.sequence();
            Files.delete(log.folder().resolve("next.key"));
            log.record(1);

            assertThat(log.refusal()).isEqualTo(Refusal.KEY_OF_ANOTHER_LOG);
        }
    }

    private static void verifiesUnder(VerifierKey key, SignedNote note) {
        Policy.of(List.of(key)).check(note);
    }
}
