package org.arsye.command.platform.sealing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.arsye.command.platform.Batches;
import org.arsye.command.platform.StoreAway;

/**
 * Keeps content keys in batches, as the event store keeps events: whatever has queued up while one insert was being
 * committed goes into the next, so sixty-four people who comment at once wait for a few commits and not for sixty-four.
 */
final class KeyBatch implements AutoCloseable {

    private static final int LARGEST = 1_000;
    private static final int LONGEST_QUEUE = 10_000;

    private final Batches<Wanted> batches;

    KeyBatch(Consumer<List<Wrapped>> insert) {
        this.batches = new Batches<>(new Batches.Writer<>(
                "content-key-writer",
                LONGEST_QUEUE,
                LARGEST,
                wanted -> wanted.keys().size(),
                batch -> write(batch, insert),
                wanted -> wanted.kept().completeExceptionally(StoreAway.notRecorded(null))));
    }

    /** A key and its wrapped form, which alone is kept. */
    record Wrapped(ContentKey key, byte[] wrapped) {}

    private record Wanted(List<Wrapped> keys, CompletableFuture<Void> kept) {}

    /** Returns once the keys are committed. If it throws, nothing may be sealed with them. */
    void keep(List<Wrapped> keys) {
        Wanted wanted = new Wanted(keys, new CompletableFuture<>());
        if (!batches.offer(wanted)) {
            throw StoreAway.notRecorded(null);
        }
        try {
            wanted.kept().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void write(List<Wanted> batch, Consumer<List<Wrapped>> insert) {
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
        batches.close();
    }
}
