package org.arsye.query.ledger.keys;

import java.security.KeyPair;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.NoteSignature;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;

/** Signs with a pair of keys that this process holds. */
final class PairSigner implements CheckpointSigner {

    private final Ed25519Signer signer;

    /** @throws KeyUnusable if the two keys do not belong to each other */
    PairSigner(String origin, KeyPair pair, Object where) {
        signer = new Ed25519Signer(origin, pair);
        try {
            // Of the empty tree, which every log of this name has.
            String text = origin + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
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
