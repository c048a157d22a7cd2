package org.arsye.ledger.tree;

import java.util.Arrays;
import org.arsye.ledger.Base64Text;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** A SHA-256 hash: of a leaf, of a node, of a whole tree. */
public final class Hash {

    /** The length of every hash. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash from its bytes.
     *
     * @throws Refused if they are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new Refused(Flaw.NOT_A_HASH);
        }
        return new Hash(bytes.clone());
    }

    /** The hash that begins at a place of a longer array. */
    public static Hash at(byte[] bytes, int from) {
        return new Hash(Arrays.copyOfRange(bytes, from, from + BYTES));
    }

    /**
     * A hash from its base64 (RFC 4648, section 4).
     *
     * @throws Refused if it is none
     */
    public static Hash parse(String base64) {
        return of(Base64Text.decoded(base64));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the bytes to a place of a longer array. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as in checkpoints and proofs. */
    @Override
    public String toString() {
        return Base64Text.encoded(bytes);
    }
}
