package org.arsye.ledger.tree;

import java.util.List;

/**
 * Where hashes of perfect subtrees are kept. Need not be believed: a proof made from wrong hashes does not verify.
 */
@FunctionalInterface
public interface HashReader {

    /**
     * The hashes of these nodes, in this order. All that a proof needs is asked for at once.
     *
     * @throws org.arsye.ledger.Refused if one is not there
     */
    List<Hash> read(List<Node> nodes);
}
