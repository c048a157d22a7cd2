package org.arsye.query.platform.generation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one step after the other, and waits a little when the database is away. */
final class Task {

    private static final Logger LOG = LoggerFactory.getLogger(Task.class);
    private static final long PAUSE = 250;
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final BooleanSupplier on;
    private final Step step;
    private final Thread thread;
    private boolean away;

    Task(String name, BooleanSupplier on, Step step) {
        this.on = on;
        this.step = step;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        try {
            while (on.getAsBoolean() && !Thread.interrupted() && go()) {}
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (LeadLost lost) {
            LOG.info("{}: {}", thread.getName(), lost.getMessage());
        }
    }

    private boolean go() throws InterruptedException {
        try {
            boolean more = step.more();
            if (away) {
                LOG.info("{}: goes on", thread.getName());
                away = false;
            }
            return more;
        } catch (LeadLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (on.getAsBoolean() && !away) {
                LOG.warn("{}: waits, because of {}", thread.getName(), Problem.of(failure));
                away = true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            return true;
        }
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    void end() {
        thread.interrupt();
        try {
            thread.join(TO_END);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says whether there is more to do. */
    interface Step {
        boolean more() throws InterruptedException;
    }
}
