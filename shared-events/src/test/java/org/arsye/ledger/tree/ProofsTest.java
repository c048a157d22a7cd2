package org.arsye.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final int LARGEST = 300;
    private static final Leaves LEAVES = Leaves.many(LARGEST);
    private static final List<Hash> ROOTS = roots();

    private static List<Hash> roots() {
        CompactRange tree = CompactRange.startingAt(0);
        List<Hash> roots = new ArrayList<>(List.of(tree.root()));
        for (int i = 0; i < LARGEST; i++) {
            tree.append(LEAVES.get(i));
            roots.add(tree.root());
        }
        return roots;
    }

    /** Knows every node of the trees, so that forty-five thousand proofs take no time. */
    private static final HashReader READER =
            nodes -> nodes.stream().map(Known::hash).toList();

    private static final class Known {
        private static final List<List<Hash>> LEVELS = levels();

        private static List<List<Hash>> levels() {
            TreeHasher hasher = new TreeHasher();
            List<List<Hash>> levels = new ArrayList<>();
            List<Hash> level = new ArrayList<>();
            for (int i = 0; i < LARGEST; i++) {
                level.add(LEAVES.get(i));
            }
            while (!level.isEmpty()) {
                levels.add(level);
                List<Hash> above = new ArrayList<>();
                for (int i = 0; i + 1 < level.size(); i += 2) {
                    above.add(hasher.node(level.get(i), level.get(i + 1)));
                }
                level = above;
            }
            return levels;
        }

        static Hash hash(Node node) {
            return LEVELS.get(node.level()).get((int) node.index());
        }
    }

    @Test
    void a_root_is_what_the_definition_says_at_every_size() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(ROOTS.get(size)).isEqualTo(LEAVES.root(size));
        }
    }

    @Test
    void every_leaf_of_every_tree_proves_its_inclusion_and_no_other_place_does() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, READER);
                proof.check(LEAVES.get(index), ROOTS.get(size));

                if (size > 1 && index % 11 == size % 11) {
                    assertThat(proof.root(LEAVES.get((index + 1) % size))).isNotEqualTo(ROOTS.get(size));
                }
            }
        }
    }

    @Test
    void every_pair_of_trees_proves_its_consistency_and_no_other_roots_do() {
        for (int newer = 0; newer <= LARGEST; newer++) {
            for (int older = 0; older <= newer; older++) {
                ConsistencyProof proof = ConsistencyProof.of(older, newer, READER);
                proof.check(ROOTS.get(older), ROOTS.get(newer));

                if (older % 17 != newer % 13) {
                    continue;
                }
                Hash wrong = LEAVES.get(0).equals(ROOTS.get(older)) ? LEAVES.get(1) : LEAVES.get(0);
                assertInconsistent(proof, wrong, ROOTS.get(newer));
                if (older > 0) {
                    assertInconsistent(proof, ROOTS.get(older), wrong);
                }
            }
        }
    }

    @Test
    void the_proofs_are_those_of_the_definition() {
        // RFC 9162, section 2.1.5: the tree of seven leaves.
        assertThat(InclusionProof.of(0, 7, LEAVES).hashes())
                .containsExactly(LEAVES.get(1), LEAVES.subtree(2, 4), LEAVES.subtree(4, 7));
        assertThat(InclusionProof.of(3, 7, LEAVES).hashes())
                .containsExactly(LEAVES.get(2), LEAVES.subtree(0, 2), LEAVES.subtree(4, 7));
        assertThat(InclusionProof.of(4, 7, LEAVES).hashes())
                .containsExactly(LEAVES.get(5), LEAVES.get(6), LEAVES.subtree(0, 4));
        assertThat(InclusionProof.of(6, 7, LEAVES).hashes())
                .containsExactly(LEAVES.subtree(4, 6), LEAVES.subtree(0, 4));
        assertThat(ConsistencyProof.of(3, 7, LEAVES).hashes())
                .containsExactly(LEAVES.get(2), LEAVES.get(3), LEAVES.subtree(0, 2), LEAVES.subtree(4, 7));
        assertThat(ConsistencyProof.of(4, 7, LEAVES).hashes()).containsExactly(LEAVES.subtree(4, 7));
        assertThat(ConsistencyProof.of(6, 7, LEAVES).hashes())
                .containsExactly(LEAVES.subtree(4, 6), LEAVES.get(6), LEAVES.subtree(0, 4));
    }

    @Test
    void a_proof_with_one_hash_changed_dropped_doubled_or_exchanged_is_refused() {
        Random chance = new Random(9162);
        for (int i = 0; i < 150; i++) {
            int size = 2 + chance.nextInt(LARGEST - 1);
            int index = chance.nextInt(size);
            List<Hash> hashes = InclusionProof.of(index, size, READER).hashes();
            mutations(
                    hashes,
                    chance,
                    mutated -> assertThatExceptionOfType(Refused.class)
                            .isThrownBy(() -> new InclusionProof(index, size, mutated)
                                    .check(LEAVES.get(index), ROOTS.get(size))));

            int older = 1 + chance.nextInt(size - 1);
            mutations(
                    ConsistencyProof.of(older, size, READER).hashes(),
                    chance,
                    mutated -> assertThatExceptionOfType(Refused.class)
                            .isThrownBy(() -> new ConsistencyProof(older, size, mutated)
                                    .check(ROOTS.get(older), ROOTS.get(size))));
        }
    }

    private static void mutations(List<Hash> hashes, Random chance, Consumer<List<Hash>> each) {
        for (int at = 0; at < hashes.size(); at++) {
            List<Hash> flipped = new ArrayList<>(hashes);
            byte[] bytes = flipped.get(at).bytes();
            bytes[chance.nextInt(Hash.BYTES)] ^= (byte) (1 << chance.nextInt(8));
            flipped.set(at, Hash.of(bytes));
            each.accept(flipped);

            List<Hash> dropped = new ArrayList<>(hashes);
            dropped.remove(at);
            each.accept(dropped);

            List<Hash> doubled = new ArrayList<>(hashes);
            doubled.add(at, hashes.get(at));
            each.accept(doubled);

            if (at > 0) {
                List<Hash> exchanged = new ArrayList<>(hashes);
                exchanged.set(at, exchanged.set(at - 1, exchanged.get(at)));
                each.accept(exchanged);
            }
        }
    }

    @Test
    void a_leaf_past_the_end_has_no_proof() {
        assertThat(flaw(() -> InclusionProof.of(7, 7, READER))).isEqualTo(Flaw.INDEX_BEYOND_TREE);
        assertThat(flaw(() -> InclusionProof.of(-1, 7, READER))).isEqualTo(Flaw.INDEX_BEYOND_TREE);
        assertThat(flaw(() -> new InclusionProof(0, 0, List.of()))).isEqualTo(Flaw.INDEX_BEYOND_TREE);
        assertThat(flaw(() -> new InclusionProof(Long.MAX_VALUE, Long.MAX_VALUE, List.of())))
                .isEqualTo(Flaw.INDEX_BEYOND_TREE);
    }

    @Test
    void a_proof_one_hash_too_long_or_too_short_is_refused_unread() {
        assertThat(flaw(() -> new InclusionProof(0, 1, List.of(LEAVES.get(0))))).isEqualTo(Flaw.PROOF_TOO_LONG);
        assertThat(flaw(() -> new InclusionProof(0, 2, List.of()))).isEqualTo(Flaw.PROOF_TOO_SHORT);
        assertThat(flaw(() -> new InclusionProof(0, Long.MAX_VALUE, List.of()))).isEqualTo(Flaw.PROOF_TOO_SHORT);
        assertThat(flaw(() -> new ConsistencyProof(0, 3, List.of(LEAVES.get(0)))))
                .isEqualTo(Flaw.PROOF_TOO_LONG);
        assertThat(flaw(() -> new ConsistencyProof(3, 3, List.of(LEAVES.get(0)))))
                .isEqualTo(Flaw.PROOF_TOO_LONG);
        assertThat(flaw(() -> new ConsistencyProof(1, 2, List.of()))).isEqualTo(Flaw.PROOF_TOO_SHORT);
    }

    @Test
    void the_older_tree_is_not_the_larger_one() {
        assertThat(flaw(() -> ConsistencyProof.of(3, 2, READER))).isEqualTo(Flaw.SIZES_REVERSED);
        assertThat(flaw(() -> new ConsistencyProof(-1, 2, List.of()))).isEqualTo(Flaw.SIZES_REVERSED);
    }

    private static void assertInconsistent(ConsistencyProof proof, Hash older, Hash newer) {
        assertThat(flaw(() -> proof.check(older, newer))).isIn(Flaw.OLDER_ROOT_DIFFERS, Flaw.ROOT_DIFFERS);
    }

    private static Flaw flaw(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).flaw();
    }
}
