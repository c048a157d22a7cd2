package org.arsye.ledger.audit;

import java.util.Iterator;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.verify.Findings;
import org.arsye.ledger.verify.Rule;

/**
 * The checkpoints that were signed while the tree grew. Where everything else was rewritten alike, the first of them that is no
 * longer of this tree says between which entries it was.
 */
final class Past {

    private final Iterator<byte[]> notes;
    private final Policy policy;
    private final Findings findings;
    private Checkpoint next;
    private long count;
    private long good;
    private boolean bad;

    /**
     * The past of a tree.
     *
     * @param notes in the order of their sizes
     */
    Past(Iterator<byte[]> notes, Policy policy, Findings findings) {
        this.notes = notes;
        this.policy = policy;
        this.findings = findings;
        advance();
    }

    private void advance() {
        next = null;
        while (next == null && notes.hasNext()) {
            byte[] note = notes.next();
            count++;
            try {
                next = policy.signed(SignedNote.parse(note)).checkpoint();
            } catch (Refused refused) {
                findings.fails(Rule.PAST, refused.flaw(), "checkpoint " + count);
            }
        }
    }

    boolean due(long size) {
        return next != null && next.size() <= size;
    }

    /** The tree of the stored events had this root when it had as many leaves as the checkpoint that is due. */
    void root(Hash root) {
        if (next.root().equals(root)) {
            good = next.size();
        } else if (!bad) {
            bad = true;
            findings.fails(Rule.PAST, Flaw.ROOT_DIFFERS, within(next.size()));
        }
        advance();
    }

    /** The entries among which a change is to be looked for, if a tree of that size is the first that is not as it was. */
    String within(long size) {
        return good + 1 == size ? "entry " + good : "entries " + good + " to " + (size - 1);
    }

    void close() {
        if (next != null) {
            findings.fails(Rule.PAST, Flaw.INDEX_BEYOND_TREE, "checkpoint of " + next.size() + " entries");
        }
        if (count > 0) {
            findings.close(Rule.PAST, count + " checkpoints");
        }
    }
}
