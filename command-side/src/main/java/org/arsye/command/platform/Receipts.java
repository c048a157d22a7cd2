package org.arsye.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a piece of work wrote into the record. The store notes each event once it is committed, on the very thread that
 * waits for it, so an answer given afterwards can name the positions.
 */
public final class Receipts {

    private static final ScopedValue<List<Appended>> CURRENT = ScopedValue.newInstance();

    private Receipts() {}

    /** Runs the work and tells what it wrote; nothing, if the rules found nothing to do. */
    public static <T> Written<T> writing(Callable<T> work) throws Exception {
        List<Appended> events = new ArrayList<>();
        T result = ScopedValue.where(CURRENT, events).call(work::call);
        return new Written<>(result, List.copyOf(events));
    }

    /** Notes a committed event, if anybody asked to know. */
    public static void committed(String eventId, long position) {
        if (CURRENT.isBound()) {
            CURRENT.get().add(new Appended(eventId, position));
        }
    }

    /**
     * @param eventId Axon's event identifier
     * @param position its place in the one order, from 0
     */
    public record Appended(String eventId, long position) {}

    /** A result and the events committed on the way to it, in their order. */
    public record Written<T>(T result, List<Appended> events) {

        /** The last position written, or -1 if nothing was. */
        public long lastPosition() {
            return events.isEmpty() ? -1 : events.getLast().position();
        }
    }
}
