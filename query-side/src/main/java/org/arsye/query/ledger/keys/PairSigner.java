package org.arsye.query.ledger.keys;

import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.NoteSignature;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.ledger.tree.TreeHasher;

/** Signs with a pair of keys that this process holds. */
final class PairSigner implements CheckpointSigner {

    private final Ed25519Signer signer;

    /** @throws KeyUnusable if the two keys do not belong to each other */
    PairSigner(Ed25519Signer signer, Object where) {
        this.signer = signer;
        try {
            // Of the empty tree, which every log of this name has.
            String text = new Checkpoint(signer.key().name(), 0, new TreeHasher().empty()).text();
            Policy.of(List.of(signer.key())).signed(SignedNote.of(text, List.of(signer)));
        } catch (Refused wrong) {
            throw new KeyUnusable("the private and the public key in " + where + " do not belong together", wrong);
        }
    }

    @Override
    public VerifierKey key() {
        return signer.key();
    }

    @Override
    public NoteSignature sign(byte[] text) {
        return signer.sign(text);
    }

    /** Names the public key only. */
    @Override
    public String toString() {
        return "PairSigner[" + key() + "]";
    }
}
