package org.arsye.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * That a leaf is in a tree, at one place of it (RFC 9162, section 2.1.3): the hashes of the siblings on the way from the leaf
 * to the root. One with another number of hashes than that way is long cannot be made.
 *
 * @param index of the leaf
 * @param size of the tree
 * @param hashes from the leaf's sibling upwards
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    /**
     * A proof from its parts.
     *
     * @throws Refused if the tree has no such leaf, or the number of hashes does not fit
     */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new Refused(Flaw.INDEX_BEYOND_TREE);
        }
        hashes = List.copyOf(hashes);
        ProofLength.check(hashes.size(), ProofLength.ofInclusion(index, size));
    }

    /**
     * Makes the proof: PATH(index, D[size]) of RFC 9162, section 2.1.3.1.
     *
     * @throws Refused if the tree has no such leaf
     */
    public static InclusionProof of(long index, long size, HashReader reader) {
        if (index < 0 || index >= size) {
            throw new Refused(Flaw.INDEX_BEYOND_TREE);
        }
        List<Span> siblings = new ArrayList<>();
        for (long begin = 0, end = size; end - begin > 1; ) {
            long middle = begin + Span.split(end - begin);
            if (index < middle) {
                siblings.add(new Span(middle, end));
                end = middle;
            } else {
                siblings.add(new Span(begin, middle));
                begin = middle;
            }
        }
        return new InclusionProof(index, size, Subtrees.read(siblings.reversed(), reader));
    }

    /** The root of the tree that has this leaf at this place (RFC 9162, section 2.1.3.2). */
    public Hash root(Hash leaf) {
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : hashes) {
            if ((node & 1) == 1 || node == last) {
                root = hasher.node(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = hasher.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new Refused(Flaw.PROOF_TOO_SHORT);
        }
        return root;
    }

    /**
     * Checks the proof.
     *
     * @throws Refused if the leaf is not at this place of the tree with this root
     */
    public void check(Hash leaf, Hash root) {
        if (!root(leaf).equals(root)) {
            throw new Refused(Flaw.ROOT_DIFFERS);
        }
    }
}
