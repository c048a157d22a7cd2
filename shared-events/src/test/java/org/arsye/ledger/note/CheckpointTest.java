package org.arsye.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Mutations;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Leaves;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    private static final String ORIGIN = "ledger.konsultimet.example/2026";
    private static final Ed25519Signer LOG = Signers.log(ORIGIN, 1);
    private static final Signers.Witness ONE = Signers.witness("witness.example/one", 2);
    private static final Signers.Witness TWO = Signers.witness("witness.example/two", 3);
    private static final Checkpoint SEVEN =
            new Checkpoint(ORIGIN, 7, Leaves.many(7).root(7));
    private static final SignedNote SIGNED = SignedNote.of(SEVEN.text(), List.of(LOG));
    private static final SignedNote COSIGNED =
            SIGNED.with(ONE.cosign(SEVEN.text(), 1_700_000_000)).with(TWO.cosign(SEVEN.text(), 1_700_000_001));

    private static Policy policy(String rest) {
        return Policy.parse(("log " + LOG.key() + "\n" + rest).getBytes(StandardCharsets.UTF_8));
    }

    private static Policy both() {
        return policy("witness 1 " + ONE.key() + "\nwitness 2 " + TWO.key() + "\ngroup both all 1 2\nquorum both\n");
    }

    @Test
    void a_checkpoint_is_three_lines() {
        assertThat(SEVEN.text()).isEqualTo(ORIGIN + "\n7\n" + SEVEN.root() + "\n");
        assertThat(Checkpoint.parse(SEVEN.text())).isEqualTo(SEVEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o~7~ROOT | CHECKPOINT_SHAPE",
                "o~7~ | CHECKPOINT_SHAPE",
                "o~7~ROOT~extension~ | CHECKPOINT_SHAPE",
                "o~7~ROOT~~ | CHECKPOINT_SHAPE",
                "~7~ROOT~ | KEY_NAME",
                "an origin~7~ROOT~ | KEY_NAME",
                "o+~7~ROOT~ | KEY_NAME",
                "o~07~ROOT~ | NOT_DECIMAL",
                "o~+7~ROOT~ | NOT_DECIMAL",
                "o~-7~ROOT~ | NOT_DECIMAL",
                "o~~ROOT~ | NOT_DECIMAL",
                "o~7 ~ROOT~ | NOT_DECIMAL",
                "o~7.0~ROOT~ | NOT_DECIMAL",
                "o~٧~ROOT~ | NOT_DECIMAL",
                "o~00~ROOT~ | NOT_DECIMAL",
                "o~9223372036854775808~ROOT~ | NOT_DECIMAL",
                "o~18446744073709551616~ROOT~ | NOT_DECIMAL",
                "o~0~ROOT~ | CHECKPOINT_ROOT_OF_NOTHING",
                "o~7~ROOTAA==~ | NOT_BASE64",
                "o~7~47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=~ | NOT_BASE64",
                "o~7~47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=~ | NOT_BASE64",
                "o~7~47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU~ | NOT_BASE64",
                "o~7~47DEQpj8HBSa~ | NOT_A_HASH"
            })
    void what_is_no_checkpoint_is_refused(String text, Flaw flaw) {
        String lines = text.replace('~', '\n').replace("ROOT", SEVEN.root().toString());

        assertThat(flaw(() -> Checkpoint.parse(lines))).isEqualTo(flaw);
    }

    @Test
    void the_empty_tree_and_the_largest_have_checkpoints() {
        assertThat(Checkpoint.parse("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
                        .size())
                .isZero();
        assertThat(Checkpoint.parse("o\n9223372036854775807\n" + SEVEN.root() + "\n")
                        .size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void the_log_says_the_same_in_the_same_bytes() {
        assertThat(SignedNote.of(SEVEN.text(), List.of(LOG)).bytes()).isEqualTo(SIGNED.bytes());
        assertThat(SignedNote.parse(COSIGNED.bytes()).bytes()).isEqualTo(COSIGNED.bytes());
    }

    @Nested
    class Trust {

        @Test
        void a_checkpoint_of_the_log_is_believed() {
            TrustedCheckpoint trusted = Policy.of(List.of(LOG.key())).check(COSIGNED);

            assertThat(trusted.checkpoint()).isEqualTo(SEVEN);
            assertThat(trusted.signers()).containsExactly(LOG.key());
            assertThat(trusted.witnesses()).isEmpty();
        }

        @Test
        void a_key_that_is_not_in_the_policy_has_signed_nothing() {
            assertThat(flaw(() ->
                            Policy.of(List.of(Signers.log(ORIGIN, 4).key())).check(SIGNED)))
                    .isEqualTo(Flaw.SIGNATURE_MISSING);
        }

        @Test
        void another_log_of_the_policy_cannot_sign_under_this_ones_origin() {
            Ed25519Signer other = Signers.log("other.example", 4);
            SignedNote note = SignedNote.of(SEVEN.text(), List.of(other));

            assertThat(flaw(() -> Policy.of(List.of(LOG.key(), other.key())).check(note)))
                    .isEqualTo(Flaw.SIGNATURE_MISSING);
        }

        @Test
        void while_keys_overlap_either_is_enough_and_both_must_be_right() {
            Ed25519Signer next = Signers.log(ORIGIN, 5);
            SignedNote both = SignedNote.of(SEVEN.text(), List.of(LOG, next));
            NoteSignature forged = new NoteSignature(ORIGIN, next.key().id(), new byte[64]);

            assertThat(Policy.of(List.of(next.key())).check(both).signers()).containsExactly(next.key());
            assertThat(Policy.of(List.of(LOG.key())).check(both).signers()).containsExactly(LOG.key());
            assertThat(flaw(() -> Policy.of(List.of(LOG.key(), next.key())).check(SIGNED.with(forged))))
                    .isEqualTo(Flaw.SIGNATURE_WRONG);
        }

        @Test
        void a_signature_of_an_unknown_key_is_passed_over_even_if_its_name_or_id_is_known() {
            SignedNote note = SIGNED.with(new NoteSignature(ORIGIN, 7, new byte[64]))
                    .with(new NoteSignature("somebody", LOG.key().id(), new byte[64]));

            assertThat(Policy.of(List.of(LOG.key())).check(note).checkpoint()).isEqualTo(SEVEN);
        }

        @Test
        void the_quorum_must_be_met() {
            assertThat(both().check(COSIGNED).witnesses()).containsOnlyKeys("1", "2");
            assertThat(flaw(() -> both().check(SIGNED))).isEqualTo(Flaw.QUORUM_NOT_MET);
            assertThat(flaw(() -> both().check(SIGNED.with(ONE.cosign(SEVEN.text(), 1)))))
                    .isEqualTo(Flaw.QUORUM_NOT_MET);
        }

        @Test
        void a_cosignature_is_of_this_checkpoint_and_of_this_time() {
            NoteSignature other = ONE.cosign(new Checkpoint(ORIGIN, 8, SEVEN.root()).text(), 1);
            byte[] later = ONE.cosign(SEVEN.text(), 1).signature();
            later[7]++;
            byte[] beforeTime = ONE.cosign(SEVEN.text(), 1).signature();
            beforeTime[0] = (byte) 0x80;

            assertThat(flaw(() -> both().check(SIGNED.with(other)))).isEqualTo(Flaw.SIGNATURE_WRONG);
            assertThat(flaw(() -> both().check(SIGNED.with(signature(later))))).isEqualTo(Flaw.SIGNATURE_WRONG);
            assertThat(flaw(() -> both().check(SIGNED.with(signature(beforeTime)))))
                    .isEqualTo(Flaw.SIGNATURE_WRONG);
            // Signed as it says, but at most 2^63-1 seconds are a time.
            assertThat(flaw(() -> both().check(SIGNED.with(ONE.cosign(SEVEN.text(), -1)))))
                    .isEqualTo(Flaw.SIGNATURE_WRONG);
        }

        @Test
        void a_signature_has_one_form() {
            // S + L signs the same wherever S is not held below L (RFC 8032, section 5.1.7).
            byte[] signature = SIGNED.signatures().getFirst().signature();
            BigInteger order =
                    BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
            byte[] s = reversed(Arrays.copyOfRange(signature, 32, 64));
            byte[] larger = reversed(new BigInteger(1, s).add(order).toByteArray());
            System.arraycopy(Arrays.copyOf(larger, 32), 0, signature, 32, 32);

            assertThat(LOG.key().verifies(SIGNED.message(), signature)).isFalse();
        }

        private NoteSignature signature(byte[] bytes) {
            return new NoteSignature(ONE.key().name(), ONE.key().id(), bytes);
        }

        private byte[] reversed(byte[] bytes) {
            byte[] reversed = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                reversed[i] = bytes[bytes.length - 1 - i];
            }
            return reversed;
        }
    }

    @Nested
    class Not_one_mutation {

        @Test
        void of_a_byte_of_a_signed_checkpoint_is_believed() {
            Policy policy = Policy.of(List.of(LOG.key()));

            Mutations.ofSomeBytes(SIGNED.bytes(), 1, (what, bytes) -> assertRefused(policy, what, bytes));
        }

        @Test
        void of_a_byte_of_a_cosigned_checkpoint_is_believed_where_both_witnesses_are_needed() {
            Mutations.ofSomeBytes(COSIGNED.bytes(), 2, (what, bytes) -> assertRefused(both(), what, bytes));
        }

        @Test
        void of_a_line_is_believed() {
            Mutations.ofLines(
                    SIGNED.bytes(), (what, bytes) -> assertRefused(Policy.of(List.of(LOG.key())), what, bytes));
            Mutations.ofLines(COSIGNED.bytes(), (what, bytes) -> {
                // Who is named first among those who signed means nothing, and nobody signs it.
                if (!what.matches("lines [456] and [456] exchanged")) {
                    assertRefused(both(), what, bytes);
                }
            });
        }

        private void assertRefused(Policy policy, String what, byte[] bytes) {
            assertThat(flaw(() -> policy.check(SignedNote.parse(bytes))))
                    .as(what)
                    .isNotNull();
        }
    }

    private static Flaw flaw(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refused refused) {
            return refused.flaw();
        }
    }

    @Test
    void a_refusal_is_not_an_accident() {
        assertThat(catchThrowableOfType(Refused.class, () -> Checkpoint.parse("")))
                .hasMessage("CHECKPOINT_SHAPE");
    }
}
