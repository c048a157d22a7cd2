package org.arsye.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves that stand side by side, and the perfect subtrees they consist of.
 *
 * @param begin the first leaf
 * @param end the leaf after the last
 */
record Span(long begin, long end) {

    Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no such leaves");
        }
    }

    /** The fewest perfect subtrees that cover the span, from left to right; there is only one such list. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (long at = begin; at < end; ) {
            int widest = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - at);
            int level = at == 0 ? widest : Math.min(Long.numberOfTrailingZeros(at), widest);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** The hash of a subtree from those of its perfect parts: MTH of RFC 9162, section 2.1.1, from the right. */
    static Hash folded(List<Hash> parts, TreeHasher hasher) {
        Hash folded = parts.getLast();
        for (int i = parts.size() - 2; i >= 0; i--) {
            folded = hasher.node(parts.get(i), folded);
        }
        return folded;
    }

    /** Where a tree of more than one leaf is divided: the largest power of two below its size (section 2.1.1). */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
