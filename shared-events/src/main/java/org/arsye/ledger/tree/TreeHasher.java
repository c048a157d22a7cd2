package org.arsye.ledger.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes of leaves and nodes, kept apart by their first byte so that no leaf is ever taken for a node (RFC 9162, section
 * 2.1.1). Keeps one digest and is for one thread.
 */
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();

    /** Its first byte stays. */
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];

    {
        node[0] = NODE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** MTH of no entries: SHA-256 of nothing. */
    public Hash empty() {
        return Hash.of(sha256.digest());
    }

    /** The hash of a leaf: SHA-256(0x00 ‖ entry). */
    public Hash leaf(byte[] entry) {
        sha256.update(LEAF);
        return Hash.of(sha256.digest(entry));
    }

    /** The hash of a node: SHA-256(0x01 ‖ left ‖ right). */
    public Hash node(Hash left, Hash right) {
        byte[] both = new byte[2 * Hash.BYTES];
        left.copyTo(both, 0);
        right.copyTo(both, Hash.BYTES);
        node(both, 0, both, 0);
        return Hash.at(both, 0);
    }

    /** The hash of a leaf, from and to places of longer arrays. */
    public void leaf(byte[] entries, int from, int length, byte[] target, int at) {
        sha256.update(LEAF);
        sha256.update(entries, from, length);
        digest(target, at);
    }

    /** The hash of the node over two hashes that stand side by side; the target may be their own place. */
    public void node(byte[] hashes, int from, byte[] target, int at) {
        System.arraycopy(hashes, from, node, 1, 2 * Hash.BYTES);
        sha256.update(node);
        digest(target, at);
    }

    private void digest(byte[] target, int at) {
        try {
            sha256.digest(target, at, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
    }
}
