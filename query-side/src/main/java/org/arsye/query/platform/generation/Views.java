package org.arsye.query.platform.generation;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arsye.query.platform.LedgerSource;
import org.arsye.query.platform.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the views of this release. Of several processes on one database one leads a view and fills it; the others serve it,
 * and one of them takes over when the leader is gone.
 */
@Component
class Views implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final long BETWEEN_LOOKS = 250;
    private static final long FIRST_PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final List<Keeper> keepers;
    private final LedgerSource ledger;
    private final Lead lead;
    private final Standings standings;
    private final Leftovers leftovers;
    private volatile boolean running;
    private Thread thread;

    Views(Projections projections, Parts parts, Lead lead, Standings standings, Leftovers leftovers) {
        keepers =
                projections.all().stream().map(view -> new Keeper(view, parts)).toList();
        ledger = parts.ledger();
        this.lead = lead;
        this.standings = standings;
        this.leftovers = leftovers;
        standings.of(keepers);
    }

    @Override
    public void start() {
        running = true;
        ledger.start();
        standings.start();
        thread = Thread.ofPlatform().daemon().name("views").start(this::run);
        awaitFirst();
    }

    /** A short record is taken in before the first reader comes; a long one is worth saying how far it is. */
    private void awaitFirst() {
        long until = System.nanoTime() + FIRST_PATIENCE;
        while (standings.ready() < Progress.ALL && System.nanoTime() < until && pause(10)) {}
    }

    private void run() {
        while (running) {
            try {
                if (!lead.holds()) {
                    giveUp();
                    lead.renew();
                }
                leftovers.note();
                for (Keeper keeper : keepers) {
                    look(keeper);
                }
                if (leads()) {
                    leftovers.sweep();
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("Views cannot be kept just now: {}", Problem.of(failure));
            }
            if (!pause(BETWEEN_LOOKS)) {
                return;
            }
        }
    }

    private void look(Keeper keeper) throws SQLException {
        if (keeper.leads()) {
            if (!standings.quiet(keeper) || !keeper.isSettled()) {
                keeper.look();
            }
        } else if (lead.of(keeper.layout())) {
            LOG.info("This process keeps the view {}", keeper.view().name());
            keeper.lead();
            standings.renew();
        }
    }

    private void giveUp() {
        for (Keeper keeper : keepers) {
            if (keeper.leads()) {
                LOG.warn(
                        "This process no longer keeps the view {}",
                        keeper.view().name());
                keeper.release();
            }
        }
    }

    /** Whether this process fills every view. */
    boolean leads() {
        return keepers.stream().allMatch(Keeper::leads);
    }

    private static boolean pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        keepers.forEach(Keeper::release);
        standings.stop();
        lead.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
