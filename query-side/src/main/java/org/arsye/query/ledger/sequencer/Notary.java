package org.arsye.query.ledger.sequencer;

import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.TrustedCheckpoint;
import org.arsye.ledger.tile.TileHashReader;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tree.ConsistencyProof;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.keys.CheckpointSigner;

/**
 * Signs a checkpoint only if the tree in the database is shown to begin with the one that the guard says was signed last, by a
 * proof that is made from the tables and checked here.
 */
class Notary {

    private final Guard guard;
    private final TileSource tiles;
    private final List<LedgerTable.Key> log;
    private final List<CheckpointSigner> signers;
    private final Policy keys;

    /**
     * @param log the keys of the log, the first first
     * @param signers those of them that this process holds
     * @throws Refuses if it does not hold the key that signs
     */
    Notary(Guard guard, TileSource tiles, List<LedgerTable.Key> log, List<CheckpointSigner> signers) {
        this.guard = guard;
        this.tiles = tiles;
        this.log = List.copyOf(log);
        this.signers = List.copyOf(signers);
        keys = LedgerTable.Key.policy(log);
        log.stream().filter(key -> key.retired() == null).forEach(this::signer);
    }

    private CheckpointSigner signer(LedgerTable.Key key) {
        return signers.stream()
                .filter(signer -> signer.key().toString().equals(key.vkey()))
                .findFirst()
                .orElseThrow(() -> new Refuses(Refusal.KEY_OF_ANOTHER_LOG, "the log's key is " + key.vkey()));
    }

    /**
     * Whether this tree may be signed.
     *
     * @throws Refuses if it does not begin with the one that was signed last
     */
    TrustedCheckpoint check(Checkpoint tree) {
        TrustedCheckpoint before = guard.read(keys);
        long size = before.checkpoint().size();
        if (tree.size() < size) {
            throw new Refuses(Refusal.TREE_SHORTER_THAN_SIGNED, size + " were signed, " + tree.size() + " are there");
        }
        try {
            ConsistencyProof.of(size, tree.size(), new TileHashReader(tree.size(), tiles))
                    .check(before.checkpoint().root(), tree.root());
        } catch (Refused differs) {
            throw new Refuses(Refusal.TREE_DIFFERS_FROM_SIGNED, "checkpoint of " + size);
        }
        return before;
    }

    /** The signed note; the guard knows it when this returns. */
    byte[] signed(Checkpoint checkpoint) {
        check(checkpoint);
        List<CheckpointSigner> now = log.stream()
                .filter(key -> key.signs(checkpoint.size()))
                .map(this::signer)
                .toList();
        byte[] note = SignedNote.of(checkpoint.text(), now).bytes();
        guard.write(note);
        return note;
    }
}
