package org.arsye.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** Signs with an Ed25519 key that this program holds: type 0x01 of signed-note. Deterministic (RFC 8032, section 5.1.6). */
public final class Ed25519Signer implements NoteSigner {

    private final VerifierKey key;
    private final PrivateKey privateKey;

    /**
     * A signer.
     *
     * @param name the key's name: for a log, its origin
     */
    public Ed25519Signer(String name, KeyPair pair) {
        this(VerifierKey.of(name, VerifierKey.Type.ED25519, Ed25519.raw(pair.getPublic())), pair.getPrivate());
    }

    /**
     * A signer whose public key is at hand. That the two belong to each other is for the caller to try.
     *
     * @throws Refused if the public key is of another type
     */
    public Ed25519Signer(VerifierKey key, PrivateKey privateKey) {
        if (key.type() != VerifierKey.Type.ED25519) {
            throw new Refused(Flaw.KEY_TYPE);
        }
        this.key = key;
        this.privateKey = privateKey;
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public NoteSignature sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text);
            return new NoteSignature(key.name(), key.id(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with Ed25519", e);
        }
    }
}
