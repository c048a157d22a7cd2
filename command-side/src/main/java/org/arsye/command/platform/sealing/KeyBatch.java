package org.arsye.command.platform.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps content keys in batches, as the event store keeps events: whatever has queued up while one insert was being
 * committed goes into the next, so sixty-four people who comment at once wait for a few commits and not for sixty-four.
 */
final class KeyBatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyBatch.class);
    private static final int LARGEST = 1_000;
    private static final Wanted END = new Wanted(List.of(), new CompletableFuture<>());

    private final Consumer<List<Wrapped>> insert;
    private final BlockingQueue<Wanted> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    KeyBatch(Consumer<List<Wrapped>> insert) {
        this.insert = insert;
        this.writer = Thread.ofPlatform().name("content-key-writer").daemon().start(this::writeUntilClosed);
    }

    /** A key and its wrapped form, which alone is kept. */
    record Wrapped(ContentKey key, byte[] wrapped) {}

    private record Wanted(List<Wrapped> keys, CompletableFuture<Void> kept) {}

    /** Returns once the keys are committed. If it throws, nothing may be sealed with them. */
    void keep(List<Wrapped> keys) {
        if (closed) {
            throw new IllegalStateException("content keys are no longer kept");
        }
        Wanted wanted = new Wanted(keys, new CompletableFuture<>());
        queue.add(wanted);
        try {
            wanted.kept().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void writeUntilClosed() {
        boolean last = false;
        while (!last) {
            List<Wanted> batch = new ArrayList<>();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                LOG.error("The writer of content keys was interrupted; nothing can be sealed until a restart.");
                closed = true;
                last = true;
            }
            queue.drainTo(batch, LARGEST);
            last |= batch.remove(END);
            write(batch);
        }
        closed = true;
        queue.forEach(wanted -> wanted.kept().completeExceptionally(new IllegalStateException("closed")));
    }

    private void write(List<Wanted> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            insert.accept(
                    batch.stream().flatMap(wanted -> wanted.keys().stream()).toList());
            batch.forEach(wanted -> wanted.kept().complete(null));
        } catch (RuntimeException e) {
            batch.forEach(wanted -> wanted.kept().completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        queue.add(END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
