package org.arsye.query.site.receipt;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.InclusionProof;
import org.arsye.ledger.tree.Node;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.ledger.verify.Receipt;

/** A small ledger of synthetic entries with a key of its own, and its receipts. */
final class OneLedger {

    static final String ORIGIN = "ledger.konsultimet.example/2026";

    private final TreeHasher hasher = new TreeHasher();
    private final Ed25519Signer signer;

    OneLedger() {
        try {
            signer = new Ed25519Signer(
                    ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Ed25519Signer signer() {
        return signer;
    }

    static String disclosure(int index) {
        return Disclosure.salted(new byte[16], "text", new Json.Str("Koment sintetik " + index))
                .encoded();
    }

    static String entry(int index) {
        return entry(index, Disclosure.digest(disclosure(index)));
    }

    static String entry(int index, String digest) {
        return ("{\"aggregate\":\"00000000-0000-4000-8000-%012d\",\"aggregateType\":\"Comment\","
                        + "\"at\":\"2026-03-10T09:30:00.120Z\",\"id\":\"00000000-0000-4000-8000-%012d\","
                        + "\"payload\":{\"round\":1,\"text\":{\"sd\":\"%s\"}},\"position\":%d,\"revision\":\"1\","
                        + "\"sequence\":0,\"type\":\"CommentSubmitted\",\"v\":\"arsye/1\"}")
                .formatted(index, index, digest, index);
    }

    byte[] receipt(int index, int size) {
        return receipt(index, size, entry(index), List.of(disclosure(index)));
    }

    /** With this in the place of the entry, in the tree as well. */
    byte[] receipt(int index, int size, String entry, List<String> disclosures) {
        Hash[] leaves = new Hash[size];
        for (int i = 0; i < size; i++) {
            leaves[i] = hasher.leaf((i == index ? entry : entry(i)).getBytes(StandardCharsets.UTF_8));
        }
        InclusionProof proof = InclusionProof.of(
                index,
                size,
                nodes -> nodes.stream().map(node -> root(leaves, node)).toList());
        String text = new Checkpoint(ORIGIN, size, proof.root(leaves[index])).text();
        return Receipt.of(
                        entry.getBytes(StandardCharsets.UTF_8),
                        disclosures,
                        index,
                        proof.hashes(),
                        SignedNote.of(text, List.of(signer)))
                .bytes();
    }

    private Hash root(Hash[] leaves, Node node) {
        return node.level() == 0
                ? leaves[(int) node.index()]
                : hasher.node(
                        root(leaves, new Node(node.level() - 1, 2 * node.index())),
                        root(leaves, new Node(node.level() - 1, 2 * node.index() + 1)));
    }
}
