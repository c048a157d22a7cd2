package org.arsye.query.ledger.sequencer;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.arsye.query.ledger.keys.CheckpointSigner;
import org.arsye.query.ledger.keys.Signers;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.ReadSettings;

/** A sequencer in a process of its own that stands still at a step, says so, and waits there for its end. */
final class KilledSequencer {

    /** Where it stands still. */
    enum Step {
        BEFORE_THE_LEAVES,
        BETWEEN_LEAVES_AND_TILES,
        AFTER_LEAVES_AND_TILES,
        AFTER_THE_CHECKPOINT,
        BEFORE_THE_GUARD,
        AFTER_THE_GUARD,
        AFTER_THE_NOTE
    }

    private final Step step;

    private KilledSequencer(Step step) {
        this.step = step;
    }

    public static void main(String[] arguments) {
        new KilledSequencer(Step.valueOf(arguments[0])).run(arguments[1], Path.of(arguments[2]));
    }

    private void run(String url, Path folder) {
        var parts = LogBook.parts(url, folder);
        SequencerTable table = table(parts.getBean(ReadSettings.class).database());
        List<CheckpointSigner> signers = parts.getBean(Signers.class).of(LogBook.ORIGIN);
        Notary notary = new Notary(
                guard(folder.resolve("guard")), table.tiles(), table.ledger().keys(), signers);
        Sequence sequence = new Sequence(table, parts.getBean(RawRecord.class), notary, LogBook.ORIGIN);
        standStill(Step.BEFORE_THE_LEAVES);
        sequence.takeIn();
        standStill(Step.AFTER_LEAVES_AND_TILES);
        sequence.sign();
        standStill(Step.AFTER_THE_NOTE);
    }

    private void standStill(Step reached) {
        if (step == reached) {
            System.out.println(reached);
            while (true) {
                LockSupport.park();
            }
        }
    }

    private SequencerTable table(ReadSettings.Database settings) {
        return new SequencerTable(settings) {
            @Override
            void insertTiles(List<Tile> tiles) throws java.sql.SQLException {
                standStill(Step.BETWEEN_LEAVES_AND_TILES);
                super.insertTiles(tiles);
            }

            @Override
            void announce(long size, String body, byte[] root) {
                super.announce(size, body, root);
                standStill(Step.AFTER_THE_CHECKPOINT);
            }
        };
    }

    private Guard guard(Path file) {
        return new Guard(file) {
            @Override
            void write(byte[] note) {
                standStill(Step.BEFORE_THE_GUARD);
                super.write(note);
                standStill(Step.AFTER_THE_GUARD);
            }
        };
    }
}
