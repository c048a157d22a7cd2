package org.arsye.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.tree.TreeHasher;

/** Checks receipts (ledger format, section 5; tlog-proof, Verifying a tlog proof). */
public final class ReceiptVerifier {

    private static final Set<Flaw> OF_THE_PROOF =
            Set.of(Flaw.INDEX_BEYOND_TREE, Flaw.PROOF_TOO_SHORT, Flaw.PROOF_TOO_LONG);

    private final Policy policy;

    /**
     * A verifier.
     *
     * @param policy whose signatures are believed
     */
    public ReceiptVerifier(Policy policy) {
        this.policy = policy;
    }

    /** Checks a receipt file. */
    public Verdict verify(byte[] file) {
        try {
            return verify(Receipt.parse(file));
        } catch (Refused refused) {
            return OF_THE_PROOF.contains(refused.flaw())
                    ? new Verdict(List.of(Check.fails(Rule.INCLUSION, refused.flaw(), refused.where())))
                    : Verdict.unusable(refused);
        }
    }

    /** Checks a receipt. */
    public Verdict verify(Receipt receipt) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.holds(Rule.FORM, ""));
        Signatures.check(receipt.proof().note(), policy, "", checks);
        Checkpoint checkpoint = Checkpoint.parse(receipt.proof().note().text());
        long index = receipt.proof().inclusion().index();
        String place = "entry " + index;
        byte[] entry = receipt.entry();
        checks.add(Check.of(Rule.ENTRY, place, () -> {
            if (Entry.parse(entry).position() != index) {
                throw new Refused(Flaw.ENTRY_POSITION);
            }
        }));
        boolean readable = checks.getLast().outcome() == Outcome.HOLDS;
        checks.add(Check.of(
                Rule.INCLUSION,
                place,
                () -> receipt.proof().inclusion().check(new TreeHasher().leaf(entry), checkpoint.root())));
        Map<String, Set<String>> digests = readable ? Entry.parse(entry).digests() : Map.of();
        for (int i = 0; i < receipt.disclosures().size(); i++) {
            String disclosure = receipt.disclosures().get(i);
            checks.add(
                    readable
                            ? Check.of(
                                    Rule.DISCLOSURE,
                                    "disclosure " + (i + 1),
                                    () -> Disclosed.checked(disclosure, digests))
                            : Check.notChecked(Rule.DISCLOSURE));
        }
        return new Verdict(checks);
    }
}
