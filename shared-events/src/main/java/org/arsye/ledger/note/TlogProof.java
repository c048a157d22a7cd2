package org.arsye.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.arsye.ledger.Base64Text;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.InclusionProof;

/**
 * A proof in a file (c2sp.org/tlog-proof, Format): where a leaf is in the tree of a checkpoint, and the checkpoint itself.
 * Reading one believes nothing, least of all the extra data (ibid.).
 */
public final class TlogProof {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** An entry and its disclosures, twice in base64, and a note with room to spare. */
    static final int LARGEST = 1024 * 1024;

    private final byte[] extra;
    private final InclusionProof inclusion;
    private final SignedNote note;

    private TlogProof(byte[] extra, InclusionProof inclusion, SignedNote note) {
        this.extra = extra;
        this.inclusion = inclusion;
        this.note = note;
    }

    /**
     * A proof from its parts.
     *
     * @param extra data for whoever reads it; empty for none
     * @throws Refused if the tree of the checkpoint has no such leaf, or the number of hashes does not fit
     */
    public static TlogProof of(byte[] extra, long index, List<Hash> hashes, SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new TlogProof(extra.clone(), new InclusionProof(index, checkpoint.size(), hashes), note);
    }

    /**
     * Reads a proof.
     *
     * @throws Refused if it is none, byte for byte
     */
    public static TlogProof parse(byte[] utf8) {
        String proof = NoteText.decoded(utf8, LARGEST);
        // No line of the proof is empty: the first empty one is where the checkpoint begins.
        int end = proof.indexOf("\n\n");
        List<String> lines =
                List.of((end < 0 ? proof.substring(0, proof.length() - 1) : proof.substring(0, end)).split("\n", -1));
        if (!lines.getFirst().equals(HEADER)) {
            throw new Refused(Flaw.PROOF_HEADER);
        }
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
        byte[] extra = hasExtra ? extra(lines.get(1)) : new byte[0];
        int at = hasExtra ? 2 : 1;
        if (lines.size() <= at || !lines.get(at).startsWith(INDEX)) {
            throw new Refused(Flaw.PROOF_INDEX);
        }
        long index = index(lines.get(at));
        if (end < 0) {
            throw new Refused(Flaw.NOTE_SHAPE);
        }
        SignedNote note = SignedNote.parse(proof.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        return of(extra, index, hashes(lines, at + 1), note);
    }

    private static byte[] extra(String line) {
        byte[] extra = refusedAs(Flaw.PROOF_EXTRA, () -> Base64Text.decoded(line.substring(EXTRA.length())));
        if (extra.length == 0) {
            // "If no extra data is present, this line is omitted."
            throw new Refused(Flaw.PROOF_EXTRA);
        }
        return extra;
    }

    private static long index(String line) {
        return refusedAs(Flaw.PROOF_INDEX, () -> Decimal.parse(line.substring(INDEX.length())));
    }

    private static List<Hash> hashes(List<String> lines, int from) {
        List<Hash> hashes = new ArrayList<>();
        for (String line : lines.subList(from, lines.size())) {
            hashes.add(refusedAs(Flaw.PROOF_HASH, () -> Hash.parse(line)));
        }
        return hashes;
    }

    private static <T> T refusedAs(Flaw flaw, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            throw new Refused(flaw);
        }
    }

    /** A copy of the extra data, which nobody has signed. */
    public Optional<byte[]> extra() {
        return extra.length == 0 ? Optional.empty() : Optional.of(extra.clone());
    }

    /** That the leaf is in the tree; to be checked against the checkpoint's root. */
    public InclusionProof inclusion() {
        return inclusion;
    }

    /** The signed checkpoint, not yet believed. */
    public SignedNote note() {
        return note;
    }

    /** The proof in UTF-8. */
    public byte[] bytes() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            proof.append(EXTRA).append(Base64Text.encoded(extra)).append('\n');
        }
        proof.append(INDEX).append(inclusion.index()).append('\n');
        inclusion.hashes().forEach(hash -> proof.append(hash).append('\n'));
        proof.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
        return proof.toString().getBytes(StandardCharsets.UTF_8);
    }
}
