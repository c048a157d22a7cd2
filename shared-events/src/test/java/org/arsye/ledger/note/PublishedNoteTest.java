package org.arsye.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and keys published by others: c2sp.org/signed-note, golang.org/x/mod, sum.golang.org, tessera, sigsum. */
class PublishedNoteTest {

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String SAYING =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PETER_SIGNED =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_SIGNED =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // c2sp.org/signed-note, Example
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
                        + " | This is an example message.~~"
                        + "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=~",
                // the log of Go's modules
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
                        + " | go.sum database tree~35225469~vt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=~~"
                        + "— sum.golang.org Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=~",
                // the test log of tessera
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
                        + " | example.com/log/testdata~15~rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=~~"
                        + "— example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=~"
            })
    void a_published_note_verifies_under_the_published_key(String vkey, String lines) {
        VerifierKey key = VerifierKey.parse(vkey);
        byte[] bytes = lines.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
        SignedNote note = SignedNote.parse(bytes);
        NoteSignature signature = note.signatures().getFirst();

        assertThat(key).hasToString(vkey);
        assertThat(key.claimed(signature)).isTrue();
        assertThat(key.verifies(note.message(), signature.signature())).isTrue();
        assertThat(note.bytes()).isEqualTo(bytes);
    }

    @Test
    void a_text_signed_with_the_published_key_is_the_published_note() {
        byte[] seed =
                Arrays.copyOfRange(Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), 1, 33);
        Ed25519Signer peter = new Ed25519Signer("PeterNeumann", Signers.pair(seed));

        assertThat(peter.key()).hasToString(PETER);
        assertThat(new String(SignedNote.of(SAYING, List.of(peter)).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(SAYING + "\n" + PETER_SIGNED);
    }

    @Test
    void a_note_of_two_is_read_with_both() {
        SignedNote note = note(SAYING + "\n" + PETER_SIGNED + ENOCH_SIGNED);

        assertThat(note.text()).isEqualTo(SAYING);
        assertThat(note.signatures()).hasSize(2);
        assertThat(VerifierKey.parse(PETER).claimed(note.signatures().get(0))).isTrue();
        assertThat(VerifierKey.parse(ENOCH)
                        .verifies(note.message(), note.signatures().get(1).signature()))
                .isTrue();
    }

    @Test
    void the_text_of_a_note_may_hold_empty_lines() {
        // c2sp.org/signed-note; the key is not published with it.
        SignedNote note = note(
                "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n"
                        + "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n");

        assertThat(note.text()).endsWith("\n\ned è subito sera.\n");
        assertThat(note.signatures().getFirst().name()).isEqualTo("quasimodo.example/salvatore");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY== | NOT_BASE64",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | KEY_TYPE",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | KEY_SHAPE",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | KEY_ID",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA== | KEY_WRONG",
                "PeterNeumann+c74f20a3+ | KEY_SHAPE",
                "PeterNeumann+c74f20a3 | KEY_SHAPE",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | KEY_NAME",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | KEY_NAME",
                "'' | KEY_SHAPE"
            })
    void what_is_no_verifier_key_is_refused(String vkey, Flaw flaw) {
        assertThat(catchThrowableOfType(Refused.class, () -> VerifierKey.parse(vkey))
                        .flaw())
                .isEqualTo(flaw);
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '+', '\n', '\t', 0x85, 0xa0, 0x1680, 0x2003, 0x2028, 0x202f, 0x3000})
    void a_key_name_holds_no_space_of_whatever_kind_and_no_plus_sign(int character) {
        String name = "a" + (char) character + "b";

        assertThat(catchThrowableOfType(Refused.class, () -> new NoteSignature(name, 1, new byte[64]))
                        .flaw())
                .isEqualTo(Flaw.KEY_NAME);
    }

    @Test
    void no_part_of_a_verifier_key_and_none_with_a_changed_character_is_one() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from; to <= PETER.length(); to++) {
                String part = PETER.substring(from, to);
                if (!part.equals(PETER)) {
                    assertThat(catchThrowableOfType(Refused.class, () -> VerifierKey.parse(part)))
                            .as(part)
                            .isNotNull();
                }
            }
            String changed = PETER.substring(0, from) + (char) (PETER.charAt(from) + 1) + PETER.substring(from + 1);
            assertThat(catchThrowableOfType(Refused.class, () -> VerifierKey.parse(changed)))
                    .as(changed)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAYING,
                SAYING + "\n",
                "\u0001" + SAYING + "\n" + PETER_SIGNED,
                SAYING
                        + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
                SAYING + "\n" + PETER_SIGNED + "Unexpected line.\n",
                SAYING + "\n" + PETER_SIGNED + PETER_SIGNED,
                SAYING + "\n— PeterNeumann x08goA\n",
                SAYING + "\n— PeterNeumann x08gow==\n",
                SAYING + "\n- PeterNeumann x08go/ZJ\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThat(catchThrowableOfType(Refused.class, () -> note(note))).isNotNull();
    }

    @Test
    void a_note_signed_by_more_than_anybody_needs_is_refused() {
        StringBuilder many = new StringBuilder(SAYING).append('\n');
        for (int i = 0; i < 33; i++) {
            many.append("— key").append(i).append(" x08go/ZJ\n");
        }

        assertThat(catchThrowableOfType(Refused.class, () -> note(many.toString()))
                        .flaw())
                .isEqualTo(Flaw.NOTE_SIGNATURES);
    }

    @Test
    void a_published_cosignature_verifies_at_its_published_time() {
        // sigsum-go, pkg/checkpoint: seed 17, 0, …; time 1234.
        Signers.Witness witness = Signers.witness("example.org/witness", 17);
        String text = "example.org/log\n10\nHA5HAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
        NoteSignature published = NoteSignature.parse(
                "— example.org/witness"
                        + " ys8uUAAAAAAAAATSftMzceM8zssdZ9jin9SjwIxzx9iADMf63VqirX2hafol9RsqNqbofIz0LVRqHXI2kpEBSki5RTXFtxz1vo9+Cg==");

        assertThat(witness.key().claimed(published)).isTrue();
        assertThat(Cosignature.checked(witness.key(), text.getBytes(StandardCharsets.UTF_8), published.signature()))
                .isEqualTo(1234);
        assertThat(witness.cosign(text, 1234).line()).isEqualTo(published.line());
    }

    @Test
    void a_published_tree_head_with_its_witness_meets_a_policy_that_asks_for_it() {
        // sigsum-go, pkg/proof: a log and a witness that ran.
        String origin = "sigsum.org/v1/tree/7c5fafc796c201e0fcd7567c5033a2777ec28363f54ea0ba97b57bece0d96acd";
        VerifierKey log = key(origin, VerifierKey.Type.ED25519, "IKwmwKhVrEUaZTlHjhoWA4jwJLOF8TY+/NpHAXAHbAHl");
        VerifierKey witness =
                key("witness", VerifierKey.Type.COSIGNATURE, "IMvjV+a0ZASecDt75siSARk6zCoYwJWwaRqvULmx4VeK");
        Hash root = Hash.of(hex("3ddc56fd46e71e517b6936b977a457da7d398108141fcdf5c8386cdd724ab7a8"));
        String text = new Checkpoint(origin, 4, root).text();
        SignedNote note = new SignedNote(
                text,
                List.of(
                        new NoteSignature(
                                origin,
                                log.id(),
                                hex(
                                        "ccbdd8c784726b732b8edd2039fbad5506e4acccd56e3e5d86c0ee109b3d2662e6881fe3d09fc48f9ddd31"
                                                + "494463c5ec44926ff9158785ad1dd9b5d6434b0804")),
                        new NoteSignature(
                                "witness",
                                witness.id(),
                                Cosignature.timestamped(
                                        1683202758,
                                        hex(
                                                "e8d6c447d7847d5c1431ef86f8c60fa0cbacd975388b2a8f202fe4b0f9d0d544989c9d9351752d86"
                                                        + "aae2df72b9d7135b6b09de2ccaa6d68edf638105d69be609")))));
        Policy policy = Policy.parse(
                ("log " + log + "\nwitness w " + witness + "\nquorum w\n").getBytes(StandardCharsets.UTF_8));

        TrustedCheckpoint trusted = policy.check(SignedNote.parse(note.bytes()));

        assertThat(trusted.checkpoint()).isEqualTo(new Checkpoint(origin, 4, root));
        assertThat(trusted.witnesses()).isEqualTo(Map.of("w", 1683202758L));
    }

    private static SignedNote note(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    /** The last 32 bytes are the key, before them stands their length. */
    private static VerifierKey key(String name, VerifierKey.Type type, String ssh) {
        byte[] bytes = Base64.getDecoder().decode(ssh);
        return VerifierKey.of(name, type, Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
