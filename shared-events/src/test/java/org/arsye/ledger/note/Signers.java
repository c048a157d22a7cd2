package org.arsye.ledger.note;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Keys that anybody may know, for tests. */
public final class Signers {

    private Signers() {}

    /** The key pair of a seed (RFC 8032, section 5.1.5). */
    public static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A log's key, from the number of its seed. */
    public static Ed25519Signer log(String origin, int seed) {
        return new Ed25519Signer(origin, pair(seed(seed)));
    }

    /** A witness's key, from the number of its seed. */
    public static Witness witness(String name, int seed) {
        return new Witness(name, pair(seed(seed)));
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return seed;
    }

    /** A witness that believes everything. */
    public static final class Witness {
        private final KeyPair pair;
        private final VerifierKey key;

        Witness(String name, KeyPair pair) {
            this.pair = pair;
            this.key = VerifierKey.of(name, VerifierKey.Type.COSIGNATURE, Ed25519.raw(pair.getPublic()));
        }

        public VerifierKey key() {
            return key;
        }

        public NoteSignature cosign(String text, long seconds) {
            byte[] message = Cosignature.message(seconds, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            byte[] signature = new Ed25519Signer(key.name(), pair).sign(message).signature();
            return new NoteSignature(key.name(), key.id(), Cosignature.timestamped(seconds, signature));
        }
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
