package org.arsye.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be kept of leaves that stand side by side in order to go on: the hashes of the fewest perfect subtrees that cover
 * them, at most two for each level. A range from leaf 0 gives the root of the tree; ranges that meet can be joined. For one
 * thread.
 */
public final class CompactRange {

    private final TreeHasher hasher = new TreeHasher();
    private final long begin;
    private long end;
    private byte[] hashes = new byte[8 * Hash.BYTES];
    private int count;

    private CompactRange(long begin) {
        this.begin = begin;
        this.end = begin;
    }

    /** A range without leaves, before the leaf of that index. */
    public static CompactRange startingAt(long begin) {
        if (begin < 0) {
            throw new IllegalArgumentException("no such leaf");
        }
        return new CompactRange(begin);
    }

    /** A range as it was when {@link #hashes} was asked. */
    public static CompactRange of(long begin, long end, List<Hash> hashes) {
        CompactRange range = new CompactRange(begin);
        List<Node> nodes = new Span(begin, end).nodes();
        if (nodes.size() != hashes.size()) {
            throw new IllegalArgumentException("these leaves have another number of subtrees");
        }
        for (int i = 0; i < nodes.size(); i++) {
            range.append(nodes.get(i).level(), hashes.get(i));
        }
        return range;
    }

    /** The first leaf. */
    public long begin() {
        return begin;
    }

    /** The leaf after the last; the size of the tree, if the range begins with leaf 0. */
    public long end() {
        return end;
    }

    /** The hashes of the perfect subtrees, from left to right. */
    public List<Hash> hashes() {
        List<Hash> copies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            copies.add(Hash.at(hashes, i * Hash.BYTES));
        }
        return copies;
    }

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        append(0, leaf);
    }

    /** Adds all leaves of the range that begins where this one ends. */
    public void append(CompactRange next) {
        if (next.begin != end) {
            throw new IllegalArgumentException("the ranges do not meet");
        }
        List<Node> nodes = new Span(next.begin, next.end).nodes();
        List<Hash> theirs = next.hashes();
        for (int i = 0; i < nodes.size(); i++) {
            append(nodes.get(i).level(), theirs.get(i));
        }
    }

    private void append(int level, Hash subtree) {
        byte[] bytes = subtree.bytes();
        append(level, bytes, 0);
    }

    /** Adds a perfect subtree whose hash stands somewhere in an array. */
    void append(int level, byte[] from, int at) {
        long width = 1L << level;
        if ((end & (width - 1)) != 0) {
            throw new IllegalArgumentException("no subtree of this level begins here");
        }
        if ((count + 1) * Hash.BYTES > hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        }
        System.arraycopy(from, at, hashes, count++ * Hash.BYTES, Hash.BYTES);
        long index = end >> level;
        int height = level;
        end = Math.addExact(end, width);
        // A right child joins its sibling, if that is in the range; then their parent may be a right child in turn.
        while ((index & 1) == 1 && (index - 1) << height >= begin) {
            count--;
            int left = (count - 1) * Hash.BYTES;
            hasher.node(hashes, left, hashes, left);
            index >>= 1;
            height++;
        }
    }

    /**
     * The root of the tree of the leaves so far (RFC 9162, section 2.1.1).
     *
     * @throws IllegalStateException if the range does not begin with leaf 0
     */
    public Hash root() {
        if (begin != 0) {
            throw new IllegalStateException("a tree begins with leaf 0");
        }
        return count == 0 ? hasher.empty() : Span.folded(hashes(), hasher);
    }
}
