package org.arsye.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** The definition itself, slow and plain, to hold the rest against: MTH of RFC 9162, section 2.1.1, by recursion. */
public final class Leaves implements HashReader {

    private static final TreeHasher HASHER = new TreeHasher();

    private final List<Hash> leaves = new ArrayList<>();

    /** Leaves of as many different entries. */
    public static Leaves many(int count) {
        Leaves leaves = new Leaves();
        for (int i = 0; i < count; i++) {
            leaves.add(HASHER.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    public Leaves add(Hash leaf) {
        leaves.add(leaf);
        return this;
    }

    public Hash get(int index) {
        return leaves.get(index);
    }

    public Hash root(int size) {
        return size == 0 ? HASHER.empty() : subtree(0, size);
    }

    public Hash subtree(int begin, int end) {
        if (end - begin == 1) {
            return leaves.get(begin);
        }
        int middle = 1;
        while (2 * middle < end - begin) {
            middle *= 2;
        }
        return HASHER.node(subtree(begin, begin + middle), subtree(begin + middle, end));
    }

    @Override
    public List<Hash> read(List<Node> nodes) {
        return nodes.stream()
                .map(node -> subtree(
                        Math.toIntExact(node.index() << node.level()),
                        Math.toIntExact((node.index() + 1) << node.level())))
                .toList();
    }
}
