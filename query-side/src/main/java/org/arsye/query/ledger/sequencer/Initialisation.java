package org.arsye.query.ledger.sequencer;

import java.security.SecureRandom;
import java.util.List;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.keys.CheckpointSigner;
import org.arsye.query.ledger.keys.Signers;
import org.springframework.stereotype.Component;

/**
 * Makes a log where there is none: a key, a guard that holds the empty tree, and last the log's first row, which is the act.
 * What a crash leaves before that is taken up again.
 */
@Component
class Initialisation {

    private static final String LOCAL = "arsye.local/";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LOCAL_LETTERS = 8;
    private static final long BEFORE_THE_EMPTY_TREE = -1;

    private final LedgerSettings settings;
    private final Signers signers;

    Initialisation(LedgerSettings settings, Signers signers) {
        this.settings = settings;
        this.signers = signers;
    }

    /**
     * Whether this may happen without being asked for: the database was brought along by this program, and nowhere is
     * anything of a log, neither in it nor beside it. Making such a data folder was the explicit act.
     */
    boolean goesWithoutSaying(SequencerTable table) {
        return table.isEmbedded() && table.isBlank() && !signers.present() && !new Guard(settings.guard()).present();
    }

    /** The name that was chosen, or one by chance. */
    String origin() {
        return settings.origin() == null || settings.origin().isBlank() ? local() : settings.origin();
    }

    private static String local() {
        SecureRandom random = new SecureRandom();
        StringBuilder origin = new StringBuilder(LOCAL);
        for (int i = 0; i < LOCAL_LETTERS; i++) {
            origin.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return origin.toString();
    }

    /**
     * Makes the log. The caller holds the sequencer's lock.
     *
     * @throws Refuses if the database has one, or the guard is that of another
     * @throws org.arsye.query.ledger.keys.KeyUnusable if the key is that of another
     */
    CheckpointSigner initialise(SequencerTable table, String origin) {
        if (!table.isBlank()) {
            throw new Refuses(Refusal.KEY_OF_ANOTHER_LOG, "the database has a log already");
        }
        CheckpointSigner signer = signers.first(origin);
        Guard guard = new Guard(settings.guard());
        if (guard.present()) {
            if (guard.read(Policy.of(List.of(signer.key()))).checkpoint().size() > 0) {
                throw new Refuses(
                        Refusal.TREE_SHORTER_THAN_SIGNED, "the guard " + settings.guard() + " knows of a longer log");
            }
        } else {
            String empty = new Checkpoint(origin, 0, new TreeHasher().empty()).text();
            guard.write(SignedNote.of(empty, List.of(signer)).bytes());
        }
        table.beginLog(origin, signer.key().toString(), BEFORE_THE_EMPTY_TREE);
        return signer;
    }
}
