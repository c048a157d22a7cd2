package org.arsye.query.ledger.command;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.keys.Signers;
import org.arsye.query.ledger.sequencer.Sequencer;
import org.arsye.query.ledger.sequencer.Standing;
import org.arsye.query.platform.run.Command;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * {@code sequencer}: makes the tree and nothing else, until the process is told to end, so that the signing key need not lie on
 * a machine that serves the public. Listens on no port; how it stands is told on standard error whenever that changes, and by
 * the read sides, which see the backlog. They are then set to {@code arsye.ledger.sequencer=off}.
 */
@Import({Reading.class, Signers.class})
@ComponentScan(
        basePackageClasses = Sequencer.class,
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Sequencer|Initialisation)"))
public class SequencerCommand implements Command {

    private static final long LOOK_MILLIS = 500;

    private final LedgerSettings settings;
    private final Sequencer sequencer;

    SequencerCommand(LedgerSettings settings, Sequencer sequencer) {
        this.settings = settings;
        this.sequencer = sequencer;
    }

    @Override
    public int run(List<String> arguments, Told told) {
        if (!arguments.isEmpty()) {
            return told.usage("sequencer");
        }
        if (settings.sequencer() == LedgerSettings.Placement.OFF) {
            told.error("arsye.ledger.sequencer is off for this process: leave the setting out here");
            return UNUSABLE;
        }
        try {
            follow(told);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private void follow(Told told) throws InterruptedException {
        Standing before = null;
        while (sequencer.isRunning()) {
            Standing now = sequencer.standing();
            if (!now.equals(before)) {
                told.error(
                        now.state() == Standing.State.REFUSING
                                ? "REFUSING " + now.refusal() + " " + now.where()
                                        + "; docs/OPERATIONS.md says what to do"
                                : now.state().name());
                before = now;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
