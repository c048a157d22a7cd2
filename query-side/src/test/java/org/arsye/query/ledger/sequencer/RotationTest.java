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
            assertThat(log.tree().signer()).hasToString("Optional[" + old + "]");
            assertThatThrownBy(() -> log.keeper().rotate()).isInstanceOf(LogKeeper.NotDone.class);
            log.record(10);
            log.sequence();
            SignedNote overlap = log.latest();
            verifiesUnder(old, overlap);
            verifiesUnder(next, overlap);

            log.keeper().retire();
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
    void while_two_must_sign_one_alone_does_not() throws Exception {
        try (LogBook log = new LogBook("rotation_lost")) {
            log.keeper().rotate();
            Files.delete(log.folder().resolve("next.key"));
            log.record(1);

            assertThat(log.refusal()).isEqualTo(Refusal.KEY_OF_ANOTHER_LOG);
        }
    }

    private static void verifiesUnder(VerifierKey key, SignedNote note) {
        Policy.of(List.of(key)).check(note);
    }
}
