package org.arsye.query.ledger.sequencer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.platform.RawRecord;
import org.springframework.stereotype.Component;

/** Questions about how the ledger stands. Each may wait for the database. */
@Component
public class LedgerQueries {

    /** An event that waits longer for its checkpoint is a reason to look. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final LedgerTable table;
    private final RawRecord record;
    private final Sequencer sequencer;
    private final Clock clock;

    LedgerQueries(LedgerTable table, RawRecord record, Sequencer sequencer, Clock clock) {
        this.table = table;
        this.record = record;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /** As it is now. */
    public LedgerStatus status() {
        List<LedgerTable.Key> keys = table.keys();
        Optional<LedgerTable.Note> latest = table.latest();
        long signed = latest.map(LedgerTable.Note::size).orElse(0L);
        long recorded = record.lastPosition() + 1;
        return new LedgerStatus(
                keys.isEmpty() ? null : keys.getFirst().origin(),
                LedgerTable.Key.newestSigning(keys, signed)
                        .map(LedgerTable.Key::vkey)
                        .orElse(null),
                signed,
                latest.map(LedgerQueries::root).orElse(null),
                latest.map(LedgerTable.Note::signedAt).orElse(null),
                recorded,
                recorded > signed ? recordedAt(signed) : null,
                sequencer.standing());
    }

    private static String root(LedgerTable.Note note) {
        return Checkpoint.parse(SignedNote.parse(note.note()).text()).root().toString();
    }

    private Instant recordedAt(long position) {
        return record.from(position, 1).stream()
                .findFirst()
                .map(event -> event.at())
                .orElse(null);
    }

    /** How long the oldest event has been waiting for its checkpoint; zero where none does. */
    Duration waiting(LedgerStatus status) {
        return status.waitingSince() == null ? Duration.ZERO : Duration.between(status.waitingSince(), clock.instant());
    }

    /** How old the newest checkpoint is; zero before the first. */
    Duration age(LedgerStatus status) {
        return status.signedAt() == null ? Duration.ZERO : Duration.between(status.signedAt(), clock.instant());
    }

    long refusals() {
        return sequencer.refusals();
    }
}
