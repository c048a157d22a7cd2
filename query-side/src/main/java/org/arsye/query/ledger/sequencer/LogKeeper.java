package org.arsye.query.ledger.sequencer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.keys.Signers;
import org.arsye.query.platform.ReadSettings;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What is done to a log by hand. Whatever writes holds the sequencer's lock, so that no sequencer is at work meanwhile. */
@Component
public class LogKeeper {

    private final LedgerSettings settings;
    private final ReadSettings.Database database;
    private final Initialisation initialisation;
    private final Signers signers;

    LogKeeper(LedgerSettings settings, ReadSettings read, Initialisation initialisation, Signers signers) {
        this.settings = settings;
        this.database = read.database();
        this.initialisation = initialisation;
        this.signers = signers;
    }

    /**
     * Makes a log where there is none.
     *
     * @param origin its name; null for that of the settings
     * @return its public key
     * @throws NotDone if there is something of a log already, or nobody could be kept away
     */
    public VerifierKey initialise(String origin) {
        String name = origin == null ? initialisation.origin() : origin;
        return alone(table -> initialisation.initialise(table, name).key());
    }

    /**
     * Lets a checkpoint be what was signed last, after the guard's file was lost. Only one of this log's own key is taken.
     *
     * @param note a checkpoint that others hold: the newest there is
     * @return how many leaves it has
     * @throws NotDone if it is not one of this log's, or the guard is there
     */
    public long guard(byte[] note) {
        return alone(table -> {
            Guard guard = new Guard(settings.guard());
            if (guard.present()) {
                throw new NotDone("the guard " + settings.guard() + " is there; move it away first if it must go");
            }
            try {
                var trusted = LedgerTable.Key.policy(table.ledger().keys()).signed(SignedNote.parse(note));
                guard.write(note);
                return trusted.checkpoint().size();
            } catch (Refused none) {
                throw new NotDone("this is no checkpoint that a key of this log has signed: " + none.flaw());
            }
        });
    }

    /**
     * Makes the key that is to follow, or takes the one that lies in its place. It signs once it is announced in the record,
     * which is not done here; so a sequencer may be at work meanwhile.
     *
     * @return the new public key
     * @throws NotDone if there is no log, two keys sign already, or the key in that place is one of the log already
     */
    public VerifierKey rotate() {
        try (SequencerTable table = new SequencerTable(database)) {
            String origin = signing(1, table).getFirst().origin();
            VerifierKey next = signers.next(origin).key();
            if (table.ledger().keys().stream().anyMatch(key -> key.vkey().equals(next.toString()))) {
                throw new NotDone("the key in " + settings.nextKey() + " is one of the log already; move it to "
                        + settings.key() + " first");
            }
            if (!next.name().equals(origin)) {
                throw new NotDone("the key in " + settings.nextKey() + " is that of the log " + next.name());
            }
            return next;
        } catch (DataAccessException away) {
            throw new NotDone("the database is away");
        }
    }

    /**
     * Ends the time in which two keys sign: from the next checkpoint on only the newer does.
     *
     * @return the key that signs no more
     * @throws NotDone if there are not two
     */
    public VerifierKey retire() {
        return alone(table -> {
            LedgerTable.Key old = signing(2, table).getFirst();
            table.retire(old.vkey(), table.size());
            return old.verifier();
        });
    }

    private static List<LedgerTable.Key> signing(int wanted, SequencerTable table) {
        List<LedgerTable.Key> signing = table.ledger().keys().stream()
                .filter(key -> key.retired() == null)
                .toList();
        if (signing.size() != wanted) {
            throw new NotDone("the log has " + signing.size() + " keys that sign, and must have " + wanted);
        }
        return signing;
    }

    /** The newest signed checkpoint, as everybody sees it; empty before the first. */
    public Optional<SignedNote> latest() {
        try (SequencerTable table = new SequencerTable(database)) {
            return table.ledger().latest().map(note -> SignedNote.parse(note.note()));
        } catch (DataAccessException away) {
            throw new NotDone("the database is away");
        }
    }

    /** Where the guard's file is. */
    public Path guardFile() {
        return settings.guard();
    }

    private <T> T alone(Act<T> act) {
        try (SequencerTable table = new SequencerTable(database)) {
            if (!table.lock()) {
                throw new NotDone("a sequencer is at work on this database; stop it first");
            }
            return act.on(table);
        } catch (Refuses refuses) {
            throw new NotDone(refuses.getMessage());
        } catch (DataAccessException away) {
            throw new NotDone("the database is away");
        }
    }

    private interface Act<T> {
        T on(SequencerTable table);
    }

    /** It was not done; the message says why. */
    public static final class NotDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotDone(String why) {
            super(why);
        }
    }
}
