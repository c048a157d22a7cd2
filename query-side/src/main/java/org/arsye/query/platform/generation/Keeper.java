package org.arsye.query.platform.generation;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps one view, for as long as this process leads it: one thread follows the record for the rows that serve, another, at
 * times, fills a generation beside them.
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final long PATIENCE = 200;
    private static final long BETWEEN_SWEEPS = TimeUnit.SECONDS.toNanos(10);

    private final View view;
    private final Parts parts;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile String owner;
    private volatile Follower serving;
    private Task following;
    private Task filling;
    private volatile boolean swept;
    private long sweepAt = System.nanoTime();

    Keeper(View view, Parts parts) {
        this.view = view;
        this.parts = parts;
    }

    View view() {
        return view;
    }

    Layout layout() {
        return view.layout();
    }

    boolean leads() {
        return owner != null;
    }

    /** The position that this process has committed; empty if another leads, or nothing serves yet. */
    Optional<Long> position() {
        Follower follower = serving;
        return follower == null ? Optional.empty() : Optional.of(follower.position());
    }

    /** Takes over from whoever led before: from here on they can write nothing. */
    void lead() {
        String me = UUID.randomUUID().toString();
        parts.generations().take(layout(), me);
        owner = me;
        swept = false;
        look();
    }

    /** Whether it follows, and has put away what was replaced, or cannot do so yet. */
    boolean isSettled() {
        return serving != null && !following.isOver() && (swept || System.nanoTime() - sweepAt < 0);
    }

    /** Looks whether there is something to begin. */
    void look() {
        if (!leads()) {
            return;
        }
        if (serving == null || following.isOver()) {
            parts.generations().serving(layout()).ifPresent(this::follow);
        }
        if (filling == null || filling.isOver()) {
            beside().ifPresent(this::fill);
        }
        sweep();
    }

    private Optional<Generation> beside() {
        Optional<Generation> next = parts.generations().beside(layout());
        if (next.isPresent()) {
            return next;
        }
        Optional<Long> order = parts.rebuilds().open(layout());
        Optional<Generation> now = parts.generations().serving(layout());
        if (order.isEmpty() && now.isPresent() && now.get().revision() == view.revision()) {
            return Optional.empty();
        }
        long ordered = order.orElse(-1L);
        parts.changes().begin(view, ordered, Math.max(ordered, parts.ledger().lastPosition()), owner);
        return parts.generations().beside(layout());
    }

    private void follow(Generation generation) {
        Follower follower = follower(generation, turn);
        serving = follower;
        following = new Task("view " + view.name(), this::leads, () -> {
            try {
                follower.step(PATIENCE);
            } catch (LeadLost lost) {
                again(follower, lost);
            }
            return true;
        });
    }

    /** Not where it was believed to be: another leads, or the database has lost what it had not yet written down. */
    private void again(Follower follower, LeadLost lost) {
        Generation now = parts.generations()
                .serving(layout())
                .filter(generation -> generation.owner().equals(owner))
                .orElseThrow(() -> lost);
        turn.lock();
        try {
            follower.become(now, now.position());
        } finally {
            turn.unlock();
        }
    }

    private void fill(Generation next) {
        Filler filler = new Filler(this, follower(next, new ReentrantLock()), parts);
        filling = new Task("view " + view.name() + " beside", this::leads, filler::step);
    }

    private Follower follower(Generation generation, ReentrantLock lock) {
        return new Follower(view, parts.ledger(), parts.batch(), new Stop(parts.troubles()), lock, generation);
    }

    /**
     * Lets a filled generation serve. Nothing is written into the serving one meanwhile.
     *
     * @return false if it could not be done now
     */
    boolean replace(Follower next) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Follower now = serving;
            long reached = now == null ? -1 : now.position();
            while (next.position() < reached) {
                if (next.step(0) == Follower.Step.STANDS) {
                    return false;
                }
            }
            parts.changes().serve(layout(), next.generation());
            Generation serves = parts.generations().serving(layout()).orElseThrow();
            if (now != null) {
                now.become(serves, serves.position());
            }
            swept = false;
            LOG.info("The view {} serves from generation {}", view.name(), serves.serial());
            return true;
        } catch (DataAccessException busy) {
            LOG.debug("The view {} could not be switched now: {}", view.name(), Problem.of(busy));
            TimeUnit.MILLISECONDS.sleep(PATIENCE);
            return false;
        } finally {
            turn.unlock();
        }
    }

    private void sweep() {
        if (swept || serving == null || System.nanoTime() - sweepAt < 0) {
            return;
        }
        try {
            parts.changes().dropOld(layout());
            swept = true;
        } catch (DataAccessException stillRead) {
            sweepAt = System.nanoTime() + BETWEEN_SWEEPS;
        }
    }

    /** Writes no more. */
    void release() {
        owner = null;
        serving = null;
        for (Task task : new Task[] {following, filling}) {
            if (task != null) {
                task.end();
            }
        }
        following = null;
        filling = null;
    }
}
