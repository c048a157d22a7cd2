package org.arsye.ledger.tree;

/**
 * The place of a perfect subtree: it covers the leaves from {@code index << level} to {@code (index + 1) << level},
 * the latter not included.
 *
 * @param level 0 for a leaf
 * @param index counted from the left of its level
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index > Long.MAX_VALUE >> level) {
            throw new IllegalArgumentException("no such node");
        }
    }
}
