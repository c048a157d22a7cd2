package org.arsye.query.platform.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.arsye.query.platform.LedgerSource;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.RecordedParameter;
import org.arsye.query.platform.UnreadableEvent;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Takes the record into one generation of a view. One thread uses it; another may put it on another generation while it
 * holds the turn.
 *
 * <p>A batch that fails is taken again event by event, and the event that fails alone is what the view stands before.
 */
final class Follower implements AutoCloseable {

    /** The record comes in parts, and none is larger. */
    private static final int BATCH = 10_000;

    private final View view;
    private final LedgerSource ledger;
    private final Batch batch;
    private final Stop stop;
    private final Lock turn;
    private final Rate rate = new Rate();
    private BlockingStream<TrackedEventMessage<?>> stream;
    private long opened = Long.MIN_VALUE;
    private long read;
    private long carefulTo = -1;
    private volatile Generation generation;
    private volatile long position;

    /** @param turn held while rows are written */
    Follower(View view, LedgerSource ledger, Batch batch, Stop stop, Lock turn, Generation generation) {
        this.view = view;
        this.ledger = ledger;
        this.batch = batch;
        this.stop = stop;
        this.turn = turn;
        become(generation, generation.position());
    }

    /** Goes on with another generation. Whoever calls it holds the turn. */
    void become(Generation other, long reached) {
        generation = other;
        position = reached;
        stop.become(other);
    }

    Generation generation() {
        return generation;
    }

    long position() {
        return position;
    }

    /**
     * Takes in what is there, one batch at most.
     *
     * @param patience how long to wait for something, in milliseconds
     * @throws LeadLost if another has taken over
     */
    Step step(long patience) throws InterruptedException {
        if (stop.holds()) {
            TimeUnit.MILLISECONDS.sleep(patience);
            return Step.STANDS;
        }
        try {
            if (stream == null || opened != generation.serial()) {
                open();
            }
            return stream.hasNextAvailable((int) patience, TimeUnit.MILLISECONDS)
                    ? inTurn(() -> take(events()))
                    : inTurn(this::caughtUp);
        } catch (UnreadableEvent unreadable) {
            return inTurn(() -> standBefore(unreadable.recorded(), unreadable));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Nothing is done for a generation that has been replaced meanwhile. */
    private Step inTurn(Work work) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return opened == generation.serial() ? work.done() : Step.TOOK;
        } finally {
            turn.unlock();
        }
    }

    private Step caughtUp() {
        stop.caughtUp();
        return Step.CAUGHT_UP;
    }

    private void open() {
        close();
        read = position;
        opened = generation.serial();
        stream = ledger.stream(view.wanted())
                .openStream(position < 0 ? null : new GlobalSequenceTrackingToken(position));
    }

    private List<TrackedEventMessage<?>> events() throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        int most = read < carefulTo ? 1 : BATCH;
        events.add(stream.nextAvailable());
        try {
            while (events.size() < most && stream.peek().isPresent()) {
                events.add(stream.nextAvailable());
            }
        } catch (UnreadableEvent next) {
            // What stands before it is taken in; then it is read again, and is the first.
            close();
        }
        read = positionOf(events.getLast());
        return events;
    }

    private Step take(List<TrackedEventMessage<?>> events) {
        try {
            batch.take(view, generation, position, read, rate.count(read - position), events);
            position = read;
            return Step.TOOK;
        } catch (RuntimeException | Error severe) {
            return failed(events, severe);
        } catch (Exception failure) {
            return failed(events, failure);
        }
    }

    private Step failed(List<TrackedEventMessage<?>> events, Throwable failure) {
        close();
        if (failure instanceof LeadLost lost) {
            throw lost;
        }
        if (failure instanceof RuntimeException away && Problem.isOfTheServer(failure)) {
            throw away;
        }
        if (events.size() > 1) {
            carefulTo = positionOf(events.getLast());
            return Step.TOOK;
        }
        Recorded where = RecordedParameter.of(events.getFirst());
        return standBefore(where, failure);
    }

    private Step standBefore(Recorded event, Throwable failure) {
        close();
        if (position < event.position() - 1) {
            // Whatever lies between was of no concern to the view.
            batch.passOver(generation, position, event.position() - 1);
            position = event.position() - 1;
        }
        if (stop.mayPass(event.position())) {
            batch.passOver(generation, position, event.position());
            position = event.position();
            return Step.TOOK;
        }
        stop.before(event, Problem.of(failure));
        return Step.STANDS;
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private interface Work {
        Step done() throws InterruptedException;
    }

    /** How a step ended. */
    enum Step {
        /** Something was taken in, and there may be more. */
        TOOK,
        /** There was nothing more. */
        CAUGHT_UP,
        /** It stands before an event that it cannot take in. */
        STANDS
    }
}
