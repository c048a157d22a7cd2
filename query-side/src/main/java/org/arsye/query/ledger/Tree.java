package org.arsye.query.ledger;

import java.util.List;
import java.util.Optional;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tree.ConsistencyProof;
import org.arsye.ledger.tree.InclusionProof;

/** The published tree: only what a signed checkpoint covers. Every question may wait for the database. */
public interface Tree {

    /** How many leaves the newest signed checkpoint has; 0 before there is one. */
    long size();

    /** The newest signed checkpoint; empty before there is one. */
    Optional<SignedNote> latest();

    /** The signed checkpoint of exactly that size, if one was signed. */
    Optional<SignedNote> signed(long size);

    /** The keys of the log, the first first; none before one was initialised. */
    List<VerifierKey> keys();

    /** The key that a verifier of the newest checkpoint needs, the newest if several signed; empty before there is a log. */
    Optional<VerifierKey> signer();

    /**
     * A tile of hashes, full or partial; empty if the published tree has not that many hashes there.
     *
     * @throws IllegalArgumentException if the path is that of a bundle
     */
    Optional<byte[]> tile(TilePath path);

    /**
     * A bundle of entries, made from the record; empty if the published tree has not that many there.
     *
     * @throws Inconsistent if the record says something else than the tree
     */
    Optional<byte[]> bundle(TilePath path);

    /** That a leaf is in the tree of that size, which must not be larger than the published one. */
    InclusionProof inclusion(long index, long size);

    /** That the tree of one size begins with that of another; neither larger than the published one. */
    ConsistencyProof consistency(long older, long newer);

    /** The record and the tree contradict each other: somebody has changed one of them. */
    final class Inconsistent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long position;

        Inconsistent(long position) {
            super("the event at position " + position + " is not the one that was put into the tree");
            this.position = position;
        }

        /** The first place where they differ. */
        public long position() {
            return position;
        }
    }
}
