package org.arsye.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Mutations;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.InclusionProof;
import org.arsye.ledger.tree.Leaves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {

    private static final Leaves LEAVES = Leaves.many(7);
    private static final Ed25519Signer LOG = Signers.log("log.example", 1);
    private static final Policy POLICY = Policy.of(List.of(LOG.key()));

    private static TlogProof proof(int index, int size, byte[] extra) {
        SignedNote note = SignedNote.of(new Checkpoint("log.example", size, LEAVES.root(size)).text(), List.of(LOG));
        return TlogProof.of(extra, index, InclusionProof.of(index, size, LEAVES).hashes(), note);
    }

    private static void check(TlogProof proof, int leaf) {
        Checkpoint checkpoint = POLICY.check(proof.note()).checkpoint();
        proof.inclusion().check(LEAVES.get(leaf), checkpoint.root());
    }

    @Test
    void a_proof_is_written_as_the_specification_says() {
        TlogProof proof = proof(2, 3, "extra information".getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(proof.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 2\n" + LEAVES.subtree(0, 2)
                        + "\n\n" + new String(proof.note().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void every_proof_is_read_back_and_holds() {
        for (int size = 1; size <= 7; size++) {
            for (int index = 0; index < size; index++) {
                byte[] written = proof(index, size, new byte[0]).bytes();
                TlogProof read = TlogProof.parse(written);

                check(read, index);
                assertThat(read.bytes()).isEqualTo(written);
                assertThat(read.extra()).isEqualTo(Optional.empty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong-header~index 0~~NOTE | PROOF_HEADER",
                "~index 0~~NOTE | PROOF_HEADER",
                "HEADER~~NOTE | PROOF_INDEX",
                "HEADER~extra !!~index 0~~NOTE | PROOF_EXTRA",
                "HEADER~extra ~index 0~~NOTE | PROOF_EXTRA",
                "HEADER~extra AA==~extra AA==~index 0~~NOTE | PROOF_INDEX",
                "HEADER~index 0~extra AA==~~NOTE | PROOF_HASH",
                "HEADER~index x~~NOTE | PROOF_INDEX",
                "HEADER~index -5~~NOTE | PROOF_INDEX",
                "HEADER~index 00~~NOTE | PROOF_INDEX",
                "HEADER~index +0~~NOTE | PROOF_INDEX",
                "HEADER~index  0~~NOTE | PROOF_INDEX",
                "HEADER~index 0~!!~~NOTE | PROOF_HASH",
                "HEADER~index 0~AAAA~~NOTE | PROOF_HASH",
                "HEADER~index 0~HASH~~NOTE | PROOF_TOO_LONG",
                "HEADER~index 1~~NOTE | INDEX_BEYOND_TREE",
                "HEADER~index 0~~~NOTE | CHECKPOINT_SHAPE",
                "HEADER~index 0~NOTE | NOTE_SHAPE",
                "HEADER~index 0~ | NOTE_SHAPE",
                "HEADER~index 0 | NO_FINAL_NEWLINE",
                "HEADER~index 0~~NOTE~ | NOTE_UNSIGNED",
                "HEADERCR~index 0~~NOTE | CONTROL_CHARACTER",
                "HEADER~index 0~~ | NO_FINAL_NEWLINE"
            })
    void what_is_no_proof_is_refused(String text, Flaw flaw) {
        String note = new String(proof(0, 1, new byte[0]).note().bytes(), StandardCharsets.UTF_8);
        String lines = text.replace('~', '\n')
                .replace("CR", "\r")
                .replace("HEADER", "c2sp.org/tlog-proof@v1")
                .replace("HASH", LEAVES.get(0).toString())
                .replace("NOTE", note);

        assertThat(catchThrowableOfType(Refused.class, () -> TlogProof.parse(lines.getBytes(StandardCharsets.UTF_8)))
                        .flaw())
                .isEqualTo(flaw);
    }

    @Test
    void a_file_without_end_is_not_read() {
        assertThat(catchThrowableOfType(Refused.class, () -> TlogProof.parse(new byte[2_000_000]))
                        .flaw())
                .isEqualTo(Flaw.TOO_LARGE);
    }

    @Test
    void not_one_mutation_of_a_byte_or_a_line_is_believed() {
        byte[] file = proof(4, 7, new byte[0]).bytes();

        Mutations.ofSomeBytes(file, 1, TlogProofTest::assertRefused);
        Mutations.ofLines(file, TlogProofTest::assertRefused);
    }

    private static void assertRefused(String what, byte[] bytes) {
        boolean believed;
        try {
            check(TlogProof.parse(bytes), 4);
            believed = true;
        } catch (Refused refused) {
            believed = false;
        }
        assertThat(believed).as(what).isFalse();
    }
}
