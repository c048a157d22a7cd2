package org.arsye.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.TileHashReader;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tree.ConsistencyProof;

/** Checks that a newer checkpoint goes on from an older one: nothing before it was altered, removed, inserted, reordered. */
public final class ConsistencyVerifier {

    private final Policy policy;

    /**
     * A verifier.
     *
     * @param policy whose signatures are believed
     */
    public ConsistencyVerifier(Policy policy) {
        this.policy = policy;
    }

    /**
     * Checks two checkpoints.
     *
     * @param tiles of a tree at least as large as the newer one; they need not be believed
     */
    public Verdict verify(byte[] older, byte[] newer, TileSource tiles) {
        List<Check> checks = new ArrayList<>();
        try {
            SignedNote olderNote = SignedNote.parse(older);
            SignedNote newerNote = SignedNote.parse(newer);
            Checkpoint from = Checkpoint.parse(olderNote.text());
            Checkpoint to = Checkpoint.parse(newerNote.text());
            checks.add(Check.holds(Rule.FORM, ""));
            Signatures.check(olderNote, policy, "the older checkpoint", checks);
            Signatures.check(newerNote, policy, "the newer checkpoint", checks);
            checks.add(Check.of(
                    Rule.CONSISTENCY, from.size() + " to " + to.size() + " entries", () -> check(from, to, tiles)));
            return new Verdict(checks);
        } catch (Refused refused) {
            return Verdict.unusable(refused);
        }
    }

    private static void check(Checkpoint from, Checkpoint to, TileSource tiles) {
        if (!from.origin().equals(to.origin())) {
            throw new Refused(Flaw.ORIGIN_DIFFERS);
        }
        ConsistencyProof.of(from.size(), to.size(), new TileHashReader(to.size(), tiles))
                .check(from.root(), to.root());
    }
}
