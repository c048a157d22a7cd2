package org.arsye.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * That a newer tree begins with the leaves of an older one, unchanged (RFC 9162, section 2.1.4). The empty tree is the
 * beginning of every tree, and a tree that of itself; neither needs a hash (tlog-witness, add-checkpoint).
 *
 * @param older size of the older tree
 * @param newer size of the newer tree
 * @param hashes in the order of the RFC
 */
public record ConsistencyProof(long older, long newer, List<Hash> hashes) {

    /**
     * A proof from its parts.
     *
     * @throws Refused if the older tree is the larger one, or the number of hashes does not fit
     */
    public ConsistencyProof {
        checkSizes(older, newer);
        hashes = List.copyOf(hashes);
        ProofLength.check(hashes.size(), ProofLength.ofConsistency(older, newer));
    }

    /**
     * Makes the proof: PROOF(older, D[newer]) of RFC 9162, section 2.1.4.1.
     *
     * @throws Refused if the older tree is the larger one
     */
    public static ConsistencyProof of(long older, long newer, HashReader reader) {
        checkSizes(older, newer);
        if (older == 0 || older == newer) {
            return new ConsistencyProof(older, newer, List.of());
        }
        List<Span> subtrees = new ArrayList<>();
        long begin = 0;
        long end = newer;
        while (older != end) {
            long middle = begin + Span.split(end - begin);
            if (older <= middle) {
                subtrees.add(new Span(middle, end));
                end = middle;
            } else {
                subtrees.add(new Span(begin, middle));
                begin = middle;
            }
        }
        // The last subtree of the older tree, unless it is the whole of it: then its root is known.
        if (begin != 0) {
            subtrees.add(new Span(begin, end));
        }
        return new ConsistencyProof(older, newer, Subtrees.read(subtrees.reversed(), reader));
    }

    private static void checkSizes(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new Refused(Flaw.SIZES_REVERSED);
        }
    }

    /**
     * Checks the proof (RFC 9162, section 2.1.4.2).
     *
     * @throws Refused if the tree with the newer root does not begin with the tree with the older root
     */
    public void check(Hash olderRoot, Hash newerRoot) {
        TreeHasher hasher = new TreeHasher();
        if (older == 0) {
            same(hasher.empty(), olderRoot, Flaw.OLDER_ROOT_DIFFERS);
        }
        if (newer == 0) {
            same(hasher.empty(), newerRoot, Flaw.ROOT_DIFFERS);
        }
        if (older == newer) {
            same(olderRoot, newerRoot, Flaw.ROOT_DIFFERS);
        } else if (older > 0) {
            walk(hasher, olderRoot, newerRoot);
        }
    }

    private void walk(TreeHasher hasher, Hash olderRoot, Hash newerRoot) {
        int level = Long.numberOfTrailingZeros(older);
        boolean whole = Long.bitCount(older) == 1;
        long node = (older - 1) >> level;
        long last = (newer - 1) >> level;
        Hash left = whole ? olderRoot : hashes.getFirst();
        Hash all = left;
        for (Hash sibling : whole ? hashes : hashes.subList(1, hashes.size())) {
            if ((node & 1) == 1 || node == last) {
                left = hasher.node(sibling, left);
                all = hasher.node(sibling, all);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                all = hasher.node(all, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new Refused(Flaw.PROOF_TOO_SHORT);
        }
        same(left, olderRoot, Flaw.OLDER_ROOT_DIFFERS);
        same(all, newerRoot, Flaw.ROOT_DIFFERS);
    }

    private static void same(Hash found, Hash stated, Flaw flaw) {
        if (!found.equals(stated)) {
            throw new Refused(flaw);
        }
    }
}
