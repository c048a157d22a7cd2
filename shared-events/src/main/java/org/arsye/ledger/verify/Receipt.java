package org.arsye.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.Base64Text;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.TlogProof;
import org.arsye.ledger.tree.Hash;

/**
 * What whoever submitted something holds in hand (ledger format, section 5): a tlog-proof whose extra data are the entry and
 * what was sealed in it. Reading one believes nothing.
 *
 * @param entry the entry's bytes
 * @param disclosures encoded as RFC 9901, section 4.2.1, says; none twice
 * @param proof where the entry is in the tree, and the signed checkpoint
 */
public record Receipt(byte[] entry, List<String> disclosures, TlogProof proof) {

    private static final String ENTRY = "entry";
    private static final String DISCLOSURES = "disclosures";

    public Receipt {
        entry = entry.clone();
        disclosures = List.copyOf(disclosures);
        if (new HashSet<>(disclosures).size() != disclosures.size()) {
            throw new Refused(Flaw.DISCLOSURE_TWICE);
        }
    }

    /**
     * A receipt from its parts.
     *
     * @throws Refused if they do not fit each other
     */
    public static Receipt of(
            byte[] entry, List<String> disclosures, long index, List<Hash> hashes, SignedNote checkpoint) {
        List<Json> texts = new ArrayList<>();
        disclosures.forEach(disclosure -> texts.add(new Json.Str(disclosure)));
        Json extra =
                new Json.Obj(Map.of(DISCLOSURES, new Json.Arr(texts), ENTRY, new Json.Str(Base64Text.encoded(entry))));
        return new Receipt(entry, disclosures, TlogProof.of(extra.canonical(), index, hashes, checkpoint));
    }

    /**
     * Reads a receipt.
     *
     * @throws Refused if it is none, byte for byte
     */
    public static Receipt parse(byte[] file) {
        TlogProof proof = TlogProof.parse(file);
        byte[] extra = proof.extra().orElseThrow(() -> new Refused(Flaw.RECEIPT_EXTRA));
        try {
            if (Json.parse(extra) instanceof Json.Obj members
                    && members.members().size() == 2
                    && members.members().get(ENTRY) instanceof Json.Str entry
                    && members.members().get(DISCLOSURES) instanceof Json.Arr disclosures
                    && disclosures.elements().stream().allMatch(Json.Str.class::isInstance)
                    && Arrays.equals(members.canonical(), extra)) {
                List<String> texts = disclosures.elements().stream()
                        .map(text -> ((Json.Str) text).value())
                        .toList();
                return new Receipt(Base64Text.decoded(entry.value()), texts, proof);
            }
        } catch (MalformedJson e) {
            // Falls through: the refusal must not quote what stands there.
        }
        throw new Refused(Flaw.RECEIPT_EXTRA);
    }

    /** A copy of the entry's bytes. */
    @Override
    public byte[] entry() {
        return entry.clone();
    }

    /** The receipt as a file. */
    public byte[] bytes() {
        return proof.bytes();
    }

    /** Names no disclosure: a receipt is its holder's. */
    @Override
    public String toString() {
        return "Receipt[" + proof.inclusion().index() + "]";
    }
}
