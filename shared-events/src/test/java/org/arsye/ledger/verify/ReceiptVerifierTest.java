package org.arsye.ledger.verify;

import static org.arsye.ledger.verify.Samples.POLICY;
import static org.arsye.ledger.verify.Samples.disclosure;
import static org.arsye.ledger.verify.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.Mutations;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.Signers;
import org.arsye.ledger.note.TlogProof;
import org.arsye.ledger.tree.InclusionProof;
import org.arsye.ledger.tree.Leaves;
import org.arsye.ledger.tree.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptVerifierTest {

    private static final int SIZE = 7;
    private static final Leaves LEAVES = Samples.leaves(SIZE);
    private static final ReceiptVerifier VERIFIER = new ReceiptVerifier(POLICY);

    private static Receipt receipt(int index, byte[] entry, String... disclosures) {
        return Receipt.of(
                entry,
                List.of(disclosures),
                index,
                InclusionProof.of(index, SIZE, LEAVES).hashes(),
                Samples.note(SIZE, LEAVES));
    }

    @Test
    void a_receipt_holds_and_says_what_was_checked() {
        Verdict verdict = VERIFIER.verify(receipt(3, entry(3), disclosure(3)).bytes());

        assertThat(verdict.checks())
                .extracting(Check::rule)
                .containsExactly(Rule.FORM, Rule.SIGNATURE, Rule.QUORUM, Rule.ENTRY, Rule.INCLUSION, Rule.DISCLOSURE);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.exitStatus()).isZero();
    }

    @Test
    void every_receipt_of_a_small_ledger_holds_also_after_its_text_was_erased() {
        for (int i = 0; i < SIZE; i++) {
            assertThat(VERIFIER.verify(receipt(i, entry(i)).bytes()).holds()).isTrue();
        }
    }

    @Test
    void a_disclosure_of_another_comment_is_not_what_was_sealed_here() {
        assertFails(receipt(3, entry(3), disclosure(3), disclosure(4)), Rule.DISCLOSURE, Flaw.DISCLOSURE_UNKNOWN);
        assertFails(receipt(3, entry(3), "???"), Rule.DISCLOSURE, Flaw.DISCLOSURE_SHAPE);
        assertFails(receipt(3, entry(3), ""), Rule.DISCLOSURE, Flaw.DISCLOSURE_SHAPE);
    }

    @Test
    void a_disclosure_opens_the_field_it_names_and_no_other() {
        byte[] renamed = new String(entry(3), StandardCharsets.UTF_8)
                .replace("\"text\":", "\"texts\":")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(VERIFIER.verify(receipt(3, renamed, disclosure(3))).checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILS)
                .extracting(Check::flaw)
                .containsExactly(Optional.of(Flaw.ROOT_DIFFERS), Optional.of(Flaw.DISCLOSURE_ELSEWHERE));
    }

    @Test
    void an_entry_is_at_the_position_it_states() {
        assertThat(VERIFIER.verify(receipt(3, entry(4))).checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILS)
                .extracting(Check::flaw)
                .containsExactly(Optional.of(Flaw.ENTRY_POSITION), Optional.of(Flaw.ROOT_DIFFERS));
    }

    @Test
    void a_receipt_of_a_ledger_that_is_not_trusted_is_worth_nothing() {
        Verdict verdict = new ReceiptVerifier(
                        Policy.of(List.of(Signers.log(Samples.ORIGIN, 2).key())))
                .verify(receipt(3, entry(3)));

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.exitStatus()).isEqualTo(1);
        assertThat(verdict.checks().get(1).flaw()).contains(Flaw.SIGNATURE_MISSING);
        assertThat(verdict.checks().get(2).outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"disclosures\":[],\"entry\":\"e30=\",\"more\":1}",
                "{\"entry\":\"e30=\",\"disclosures\":[]}",
                "{\"disclosures\":[], \"entry\":\"e30=\"}",
                "{\"disclosures\":[1],\"entry\":\"e30=\"}",
                "{\"disclosures\":{},\"entry\":\"e30=\"}",
                "{\"disclosures\":[],\"entry\":\"e30\"}",
                "{\"disclosures\":[],\"entry\":1}",
                "{\"disclosures\":[\"a\",\"a\"],\"entry\":\"e30=\"}",
                "not JSON"
            })
    void what_is_no_receipt_cannot_be_used(String extra) {
        TlogProof proof = TlogProof.of(
                extra.getBytes(StandardCharsets.UTF_8),
                3,
                InclusionProof.of(3, SIZE, LEAVES).hashes(),
                Samples.note(SIZE, LEAVES));

        assertThat(VERIFIER.verify(proof.bytes()).exitStatus()).isEqualTo(2);
    }

    @Test
    void an_index_past_the_tree_or_a_proof_of_another_length_does_not_verify() {
        String file = new String(receipt(3, entry(3)).bytes(), StandardCharsets.UTF_8);
        for (String other : List.of(
                file.replace("index 3", "index 7"),
                file.replace("index 3", "index 6"),
                file.replace("\n\n" + Samples.ORIGIN, "\n" + LEAVES.get(0) + "\n\n" + Samples.ORIGIN))) {
            Verdict verdict = VERIFIER.verify(other.getBytes(StandardCharsets.UTF_8));
            assertThat(verdict.exitStatus()).isEqualTo(1);
            assertThat(verdict.checks()).extracting(Check::rule).containsExactly(Rule.INCLUSION);
        }
    }

    @Test
    void a_receipt_in_a_million_is_small_but_for_what_it_carries() {
        // Twenty hashes and one signature; the entry stands in the line of extra data.
        Leaves leaves = Leaves.many(20);
        List<Node> siblings =
                IntStream.range(0, 20).mapToObj(i -> new Node(0, i)).toList();
        SignedNote note =
                SignedNote.of(new Checkpoint(Samples.ORIGIN, 1_000_000, leaves.root(20)).text(), List.of(Samples.LOG));
        byte[] entry = entry(524_287);
        String file = new String(
                Receipt.of(entry, List.of(), 524_287, leaves.read(siblings), note)
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(file.replaceFirst("extra .*\n", "")).hasSizeLessThan(1_400);
        assertThat(file).hasSizeLessThan(1_400 + 2 * entry.length);
    }

    @Test
    void not_one_mutation_of_a_byte_or_a_line_holds() {
        byte[] file = receipt(3, entry(3), disclosure(3)).bytes();

        Mutations.ofSomeBytes(file, 2, ReceiptVerifierTest::assertDoesNotHold);
        Mutations.ofLines(file, ReceiptVerifierTest::assertDoesNotHold);
    }

    @Test
    void not_one_mutation_of_what_it_carries_holds() {
        Json extra =
                Json.parse(receipt(3, entry(3), disclosure(3)).proof().extra().orElseThrow());
        Mutations.ofSomeBytes(extra.canonical(), 5, (what, bytes) -> {
            if (bytes.length > 0) {
                TlogProof proof = TlogProof.of(
                        bytes, 3, InclusionProof.of(3, SIZE, LEAVES).hashes(), Samples.note(SIZE, LEAVES));
                assertDoesNotHold(what, proof.bytes());
            }
        });
    }

    @Test
    void it_keeps_to_itself_what_it_discloses() {
        assertThat(receipt(3, entry(3), disclosure(3))).hasToString("Receipt[3]");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> receipt(3, entry(3), disclosure(3), disclosure(3)))
                .withMessage("DISCLOSURE_TWICE");
    }

    private static void assertFails(Receipt receipt, Rule rule, Flaw flaw) {
        Verdict verdict = VERIFIER.verify(receipt);

        assertThat(verdict.exitStatus()).isEqualTo(1);
        assertThat(verdict.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILS)
                .singleElement()
                .satisfies(check -> assertThat(check.rule()).isEqualTo(rule))
                .satisfies(check -> assertThat(check.flaw()).contains(flaw));
    }

    private static void assertDoesNotHold(String what, byte[] file) {
        assertThat(VERIFIER.verify(file).holds()).as(what).isFalse();
    }
}
