package org.arsye.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what many threads bring to one writer, in batches. A batch is whatever has queued up while the one before was being
 * written, so a lone thread never waits for company, and sixty-four wait for a few commits and not for sixty-four.
 *
 * @param <T> what is brought; the writer lets whoever brought it know what became of it
 */
public final class Batches<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Writer<T> to;
    private final BlockingQueue<Optional<T>> queue;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    /**
     * Who writes the batches.
     *
     * @param name of its thread
     * @param longestQueue how many may wait; beyond it nothing is taken in
     * @param largest the size at which a batch is full
     * @param size of one
     * @param write writes a batch; called by one thread only
     * @param unwritten what is left when the end has come
     */
    public record Writer<T>(
            String name,
            int longestQueue,
            int largest,
            ToIntFunction<T> size,
            Consumer<List<T>> write,
            Consumer<T> unwritten) {}

    public Batches(Writer<T> to) {
        this.to = to;
        queue = new LinkedBlockingQueue<>(to.longestQueue());
        thread = Thread.ofPlatform().name(to.name()).daemon().start(this::writeUntilClosed);
    }

    /** Whether it was taken in; if not, nothing becomes of it. */
    public boolean offer(T one) {
        Optional<T> wrapped = Optional.of(one);
        if (closed || !queue.offer(wrapped)) {
            return false;
        }
        // It may have come just after the last batch. Whoever takes it out then, answers for it.
        return !(ended && queue.removeIf(each -> each == wrapped));
    }

    /** Takes nothing in any more, and returns when what had been taken in is written. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(Optional.empty());
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        List<T> batch = new ArrayList<>();
        try {
            while (gather(batch)) {
                write(List.copyOf(batch));
            }
            write(List.copyOf(batch));
        } catch (InterruptedException e) {
            LOG.error("{} was interrupted; it writes nothing until a restart.", to.name());
            closed = true;
        }
        ended = true;
        Optional<T> late;
        while ((late = queue.poll()) != null) {
            late.ifPresent(to.unwritten());
        }
    }

    /** Whether more can come after this batch. */
    private boolean gather(List<T> batch) throws InterruptedException {
        batch.clear();
        int size = 0;
        Optional<T> next = queue.take();
        while (next != null) {
            if (next.isEmpty()) {
                return false;
            }
            batch.add(next.get());
            size += to.size().applyAsInt(next.get());
            next = size < to.largest() ? queue.poll() : null;
        }
        return true;
    }

    private void write(List<T> batch) {
        try {
            if (!batch.isEmpty()) {
                to.write().accept(batch);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("{} could not write a batch", to.name(), e);
            batch.forEach(to.unwritten());
        }
    }
}
