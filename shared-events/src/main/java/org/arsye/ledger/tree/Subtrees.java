package org.arsye.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Hashes of subtrees that need not be perfect, from those of their perfect parts. */
final class Subtrees {

    private Subtrees() {}

    static List<Hash> read(List<Span> subtrees, HashReader reader) {
        List<List<Node>> parts = subtrees.stream().map(Span::nodes).toList();
        List<Hash> read = reader.read(parts.stream().flatMap(List::stream).toList());
        TreeHasher hasher = new TreeHasher();
        List<Hash> hashes = new ArrayList<>(subtrees.size());
        int at = 0;
        for (List<Node> nodes : parts) {
            hashes.add(Span.folded(read.subList(at, at + nodes.size()), hasher));
            at += nodes.size();
        }
        return hashes;
    }
}
