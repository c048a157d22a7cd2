package org.arsye.ledger.verify;

import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.TrustedCheckpoint;

/** The two checks that say whom we believe. */
public final class Signatures {

    private Signatures() {}

    /**
     * Checks a checkpoint's signatures, and the quorum only if they hold.
     *
     * @param which checkpoint it is, in words; empty if there is but one
     * @param checks take the answers
     */
    public static void check(SignedNote note, Policy policy, String which, List<Check> checks) {
        TrustedCheckpoint signed;
        try {
            signed = policy.signed(note);
        } catch (Refused refused) {
            checks.add(Check.fails(Rule.SIGNATURE, refused.flaw(), (which + " " + refused.where()).strip()));
            checks.add(Check.notChecked(Rule.QUORUM));
            return;
        }
        checks.add(Check.holds(Rule.SIGNATURE, which));
        checks.add(Check.of(Rule.QUORUM, which, () -> policy.checkQuorum(signed)));
    }
}
