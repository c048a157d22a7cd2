package org.arsye.query.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.query.platform.Following;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the record for orders, on one thread, and goes on where it was after a restart. */
@Component
class OrdersFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OrdersFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

    /** What lies between two notes is read again after a restart, and nothing in it was an order. */
    private static final long BETWEEN_NOTES = TimeUnit.SECONDS.toNanos(10);

    private final Following record;
    private final Orders orders;
    private final OrdersTable table;
    private volatile boolean running;
    private Thread thread;

    OrdersFollower(Following record, Orders orders, OrdersTable table) {
        this.record = record;
        this.orders = orders;
        this.table = table;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("orders").start(this::run);
    }

    private void run() {
        boolean away = false;
        while (running) {
            try {
                follow();
                away = false;
            } catch (InterruptedException told) {
                return;
            } catch (RuntimeException failure) {
                if (running && !away) {
                    LOG.warn(
                            "Orders cannot be followed just now: {}",
                            failure.getClass().getName());
                }
                away = true;
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }

    private void follow() throws InterruptedException {
        long noted = table.reached();
        long notedAt = System.nanoTime();
        try (Following.Reading<ReadModelEvent> reading = record.after(noted, ReadModelEvent.class)) {
            while (running) {
                Optional<Following.Event<ReadModelEvent>> next = reading.next(PATIENCE);
                if (next.isPresent()) {
                    orders.carryOut(next.get().event(), next.get().recorded());
                    noted = reading.position();
                } else if (reading.position() > noted && System.nanoTime() - notedAt > BETWEEN_NOTES) {
                    table.reach(reading.position());
                    noted = reading.position();
                    notedAt = System.nanoTime();
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
