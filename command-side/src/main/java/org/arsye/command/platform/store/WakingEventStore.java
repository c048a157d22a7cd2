package org.arsye.command.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's store, whose followers each read for themselves and are woken when this process has appended something. Axon alone
 * wakes only those that read from its shared cache; the others would look again after a second, and so long would everybody
 * wait who waits for the register. What another process appends is found at the next look, as before.
 */
final class WakingEventStore extends EmbeddedEventStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long appends;

    private WakingEventStore(Builder builder) {
        super(builder);
    }

    static WakingEventStore of(Builder builder) {
        return new WakingEventStore(builder.optimizeEventConsumption(false));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        lock.lock();
        try {
            appends++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new Woken(super.openStream(token));
    }

    private long appends() {
        lock.lock();
        try {
            return appends;
        } finally {
            lock.unlock();
        }
    }

    /** Until something is appended that had not been at that count, or the time is over. */
    private void awaitMoreThan(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (appends == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private final class Woken implements TrackingEventStream {

        private final TrackingEventStream events;

        Woken(TrackingEventStream events) {
            this.events = events;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        /** What is appended between the look and the wait is counted already, and ends the wait at once. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long seen = appends();
            if (events.hasNextAvailable(0, unit)) {
                return true;
            }
            awaitMoreThan(seen, unit.toNanos(timeout));
            return events.hasNextAvailable(0, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            boolean there = false;
            while (!there) {
                there = hasNextAvailable(1, TimeUnit.SECONDS);
            }
            return events.nextAvailable();
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
