package org.arsye.ledger.tree;

import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** How many hashes a proof has. It follows from the sizes alone, so that a proof of another length is refused unread. */
final class ProofLength {

    private ProofLength() {}

    static void check(int hashes, int length) {
        if (hashes != length) {
            throw new Refused(hashes < length ? Flaw.PROOF_TOO_SHORT : Flaw.PROOF_TOO_LONG);
        }
    }

    /** One for each level below the one at which leaf and last leaf meet, one for each left sibling above. */
    static int ofInclusion(long index, long size) {
        int below = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return below + Long.bitCount(index >>> below);
    }

    /** As for the older tree's last leaf, from the level of its last perfect subtree, which comes first unless it is all. */
    static int ofConsistency(long older, long newer) {
        if (older == 0 || older == newer) {
            return 0;
        }
        int level = Long.numberOfTrailingZeros(older);
        int first = Long.bitCount(older) == 1 ? 0 : 1;
        return first + ofInclusion(older - 1, newer) - level;
    }
}
