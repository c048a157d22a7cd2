package org.arsye.query.platform.generation;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.arsye.query.platform.Filling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one generation to the point where it serves: fills it, compares it, and lets it take the place of the one before,
 * or waits for somebody's word. What phase it is in stands in the database, so whoever takes over goes on there.
 */
final class Filler {

    private static final Logger LOG = LoggerFactory.getLogger(Filler.class);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long BETWEEN_WORDS = TimeUnit.SECONDS.toNanos(10);
    private static final int PATIENCE = 50;

    /** So that a filling leaves connections to the readers. */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    private final Keeper keeper;
    private final Follower follower;
    private final Parts parts;
    private Generation next;
    private long lookedAt = System.nanoTime();
    private long saidAt = System.nanoTime();

    Filler(Keeper keeper, Follower follower, Parts parts) {
        this.keeper = keeper;
        this.follower = follower;
        this.parts = parts;
        next = follower.generation();
        LOG.info(
                "The view {} is being filled anew: generation {} from position {}",
                next.view(),
                next.serial(),
                next.position());
    }

    /** @return false when there is no such generation beside the serving one any more */
    boolean step() throws InterruptedException {
        if (System.nanoTime() - lookedAt > BETWEEN_LOOKS) {
            lookedAt = System.nanoTime();
            next = parts.generations().beside(keeper.layout()).orElse(null);
        }
        if (next == null || next.serial() != follower.generation().serial()) {
            return false;
        }
        if (next.wish() == Generation.Wish.DISCARD) {
            parts.changes().discard(keeper.layout(), follower.generation());
            LOG.warn("The view {}: generation {} is discarded", next.view(), next.serial());
            return false;
        }
        return switch (next.phase()) {
            case FILLING -> fill();
            case COMPARING -> compare();
            case WAITING -> await();
            case SERVING -> false;
        };
    }

    private boolean fill() throws InterruptedException {
        AT_ONCE.acquire();
        try {
            if (follower.step(PATIENCE) != Follower.Step.CAUGHT_UP) {
                say();
                return true;
            }
        } finally {
            AT_ONCE.release();
        }
        phase(Generation.Phase.COMPARING, List.of());
        return true;
    }

    private boolean compare() throws InterruptedException {
        Generation serving = parts.generations().serving(keeper.layout()).orElse(null);
        if (serving == null) {
            return switchOver();
        }
        List<Filling.Difference> differences = parts.comparison().of(keeper.layout());
        differences.forEach(difference -> LOG.warn(
                "The view {}: in {}, {} rows are only in the serving generation and {} only in the new one, first {}",
                next.view(),
                difference.table(),
                difference.servingOnly(),
                difference.filledOnly(),
                difference.keys().getFirst()));
        if (differences.isEmpty() || serving.revision() != next.revision()) {
            phase(Generation.Phase.COMPARING, differences);
            return switchOver();
        }
        phase(Generation.Phase.WAITING, differences);
        LOG.warn("The view {}: generation {} waits for a word, because it differs", next.view(), next.serial());
        return true;
    }

    private boolean await() throws InterruptedException {
        if (next.wish() == Generation.Wish.SWITCH) {
            return switchOver();
        }
        follower.step(PATIENCE);
        return true;
    }

    /** While nothing is written into the serving generation, this one comes as far as that. */
    private boolean switchOver() throws InterruptedException {
        Follower.Step step = Follower.Step.TOOK;
        while (step == Follower.Step.TOOK) {
            step = follower.step(0);
        }
        if (step == Follower.Step.STANDS) {
            return true;
        }
        return !keeper.replace(follower);
    }

    private void phase(Generation.Phase phase, List<Filling.Difference> differences) {
        parts.generations().phase(follower.generation(), phase, differences);
        next = parts.generations().beside(keeper.layout()).orElse(null);
        lookedAt = System.nanoTime();
    }

    private void say() {
        if (System.nanoTime() - saidAt > BETWEEN_WORDS) {
            saidAt = System.nanoTime();
            LOG.info(
                    "The view {}: generation {} has come to position {} of {}, {} events a second",
                    next.view(),
                    next.serial(),
                    follower.position(),
                    parts.ledger().lastPosition(),
                    Math.round(next.eventsPerSecond()));
        }
    }
}
