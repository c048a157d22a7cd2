package org.arsye.ledger.note;

import org.arsye.ledger.Decimal;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;

/**
 * The state of the ledger in three lines (c2sp.org/tlog-checkpoint, Note text). Extension lines, which a checkpoint might
 * have elsewhere, are refused: this ledger writes none.
 *
 * @param origin the ledger's name, and its key's
 * @param size how many leaves the tree has
 * @param root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    /**
     * A checkpoint from its parts.
     *
     * @throws Refused if the origin cannot be a key's name, or the empty tree has another root than its own
     */
    public Checkpoint {
        NoteText.checkName(origin);
        if (size < 0) {
            throw new Refused(Flaw.NOT_DECIMAL);
        }
        if (size == 0 && !root.equals(new TreeHasher().empty())) {
            throw new Refused(Flaw.CHECKPOINT_ROOT_OF_NOTHING);
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws Refused if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new Refused(Flaw.CHECKPOINT_SHAPE);
        }
        try {
            return new Checkpoint(lines[0], Decimal.parse(lines[1]), Hash.parse(lines[2]));
        } catch (Refused refused) {
            throw new Refused(refused.flaw(), "the checkpoint");
        }
    }

    /** The text to be signed. */
    public String text() {
        return origin + '\n' + size + '\n' + root + '\n';
    }
}
